package vn.tthc.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Drafts surveys, opens them and draws whom they ask. */
@ApplicationScoped
@Transactional
class SurveyService {

    private final Surveys surveys;
    private final Invitations invitations;
    private final BlindKeys keys;
    private final Agencies agencies;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SurveyService(
            Surveys surveys,
            Invitations invitations,
            BlindKeys keys,
            Agencies agencies,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.keys = keys;
        this.agencies = agencies;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Survey draft(SurveyRequest request) {
        check(request);
        return added(() -> surveys.add(UUID.randomUUID(), 1, caller.requireAgency(), request));
    }

    /** A new number of the series, asked otherwise. */
    Survey next(UUID id, SurveyRequest request) {
        check(request);
        var before = get(id);
        var number = surveys.numbers(before.seriesId()) + 1;
        return added(() -> surveys.add(before.seriesId(), number, before.agencyCode(), request));
    }

    Survey edit(UUID id, SurveyRequest request, @Nullable String ifMatch) {
        check(request);
        var before = get(id);
        requireDraft(before);
        Versions.require(ifMatch, before.version());
        if (!surveys.edit(id, before.version(), request)) {
            throw new Problem(CommonProblem.STALE);
        }
        var after = get(id);
        audit.record("survey.edited", "survey", id.toString(), before, after);
        return after;
    }

    /** From now on it stays as it is; whom it asks is drawn with a seed that nobody chose. */
    Survey open(UUID id) {
        var survey = get(id);
        requireDraft(survey);
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        if (survey.closesOn().isBefore(today)) {
            throw new Problem(FeedbackProblem.SURVEY_INVALID).violation("closesOn", "Future", "rule.survey-closes-on");
        }
        var population = invitations.population(survey);
        if (population == 0) {
            throw new Problem(FeedbackProblem.SURVEY_NOBODY);
        }
        var seed = UUID.randomUUID().toString();
        if (!surveys.open(id, seed, population, keys.create())) {
            throw new Problem(FeedbackProblem.SURVEY_NOT_DRAFT);
        }
        invitations.draw(survey, seed, today);
        audit.record("survey.opened", "survey", id.toString(), null, Map.of("seed", seed, "population", population));
        return get(id);
    }

    /** In the caller's agency or below it; any other is answered like one that does not exist. */
    Survey get(UUID id) {
        return surveys.find(id)
                .filter(survey -> agencies.pathOf(survey.agencyCode())
                        .filter(path -> path.startsWith(ownPath()))
                        .isPresent())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    Page<SurveySummary> list(PageRequest page) {
        var rows = surveys.below(ownPath(), page.cursor(UUID.class).orElse(null), page.limit() + 1);
        return Page.of(rows, page, Survey::id, SurveySummary::of, null);
    }

    private Survey added(Supplier<UUID> adding) {
        var survey = get(adding.get());
        audit.record("survey.drafted", "survey", survey.id().toString(), null, survey);
        return survey;
    }

    /** Nothing lies below an agency that is not known yet. */
    private String ownPath() {
        return agencies.pathOf(caller.requireAgency()).orElse("?");
    }

    private static void requireDraft(Survey survey) {
        if (survey.state() != Survey.State.DRAFT) {
            throw new Problem(FeedbackProblem.SURVEY_NOT_DRAFT);
        }
    }

    private static void check(SurveyRequest request) {
        var problem = new Problem(FeedbackProblem.SURVEY_INVALID);
        new Questionnaire(request.questions())
                .faults()
                .forEach((code, rule) -> problem.violation("questions." + code, "Question", rule));
        if (request.returnedTo().isBefore(request.returnedFrom())) {
            problem.violation("returnedTo", "Period", "rule.survey-period");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
