package vn.tthc.feedback.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Computation;
import vn.tthc.feedback.evaluation.compute.Computed;
import vn.tthc.feedback.evaluation.compute.Period;
import vn.tthc.feedback.evaluation.open.OpenChanges;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Drafting, computing anew and approving evaluations, one transaction each. */
@ApplicationScoped
@Transactional
class EvaluationService {

    private final Evaluations evaluations;
    private final EvaluationCases cases;
    private final Computation computation;
    private final Protection protection;
    private final OpenChanges changes;
    private final Agencies agencies;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;
    private final ObjectMapper json;

    EvaluationService(
            Evaluations evaluations,
            EvaluationCases cases,
            Computation computation,
            Protection protection,
            OpenChanges changes,
            Agencies agencies,
            Audit audit,
            Caller caller,
            Clock clock,
            ObjectMapper json) {
        this.evaluations = evaluations;
        this.cases = cases;
        this.computation = computation;
        this.protection = protection;
        this.changes = changes;
        this.agencies = agencies;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    EvaluationView draft(DraftEvaluation request) {
        var period = begun(request.period());
        if (!isBelow(request.agency(), caller.requireAgency())) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("agency", "known-agency", "violation.known-agency");
        }
        if (evaluations.exists(request.agency(), period.code())) {
            throw new Problem(EvaluationProblem.EVALUATION_EXISTS, request.agency(), period.code());
        }
        var now = now();
        var computed = compute(request.agency(), period, now);
        var evaluation = new Evaluation(UUID.randomUUID(), request.agency(), period, computed, caller.subject(), now);
        evaluations.persistAndFlush(evaluation);
        return kept("evaluation.drafted", evaluation, null, computed);
    }

    EvaluationView recompute(UUID id, @Nullable String ifMatch) {
        var evaluation = changeable(id, ifMatch);
        var before = evaluation.digest();
        var now = now();
        var computed = compute(evaluation.agencyCode(), evaluation.period(), now);
        evaluation.draft(computed, caller.subject(), now);
        evaluations.flush();
        return kept("evaluation.recomputed", evaluation, before, computed);
    }

    /** By a leader of an agency above the unit; at the root, by another leader of it. */
    EvaluationView approve(UUID id, @Nullable String ifMatch) {
        var evaluation = changeable(id, ifMatch);
        requireAbove(evaluation.agencyCode());
        var now = now();
        evaluation.approve(compute(evaluation.agencyCode(), evaluation.period(), now), caller.subject(), now);
        evaluations.flush();
        changes.note(OpenChanges.Kind.EVALUATION, id, now);
        record("evaluation.approved", evaluation, null);
        return view(evaluation);
    }

    EvaluationView get(UUID id) {
        return view(evaluations.get(id, caller.requireAgency()));
    }

    Page<EvaluationView> page(Evaluations.Filter filter, PageRequest page) {
        var rows =
                evaluations.page(caller.requireAgency(), filter, page.cursor(Evaluations.Position.class), page.limit());
        return Page.of(rows, page, Evaluations.Position::of, this::view, null);
    }

    EvaluationView.Recomputation recomputation(UUID id) {
        var evaluation = evaluations.get(id, caller.requireAgency());
        var again = compute(evaluation.agencyCode(), evaluation.period(), now());
        var identical = evaluation.digest().equals(again.digest());
        return protection.isAbove(evaluation.agencyCode())
                ? new EvaluationView.Recomputation(evaluation.digest(), again.digest(), identical)
                : new EvaluationView.Recomputation(null, null, identical);
    }

    Sheet sheet(String figures) {
        try {
            return json.readValue(figures, Sheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures can be read back", e);
        }
    }

    private Computed compute(String agency, Period period, Instant now) {
        return computation.of(agency, period, now.isBefore(period.ends()) ? now : period.ends());
    }

    private EvaluationView kept(String what, Evaluation evaluation, @Nullable String before, Computed computed) {
        cases.replace(evaluation.id(), computed);
        record(what, evaluation, before);
        return view(evaluation);
    }

    private void record(String what, Evaluation evaluation, @Nullable String before) {
        audit.record(
                what,
                "evaluation",
                evaluation.id().toString(),
                before == null ? null : Map.of("digest", before),
                Map.of(
                        "agency",
                        evaluation.agencyCode(),
                        "period",
                        evaluation.period().code(),
                        "state",
                        evaluation.state(),
                        "digest",
                        evaluation.digest()));
    }

    /** What hangs on index 7 is for those above: the digest too, as whoever knows all the rest could try what gives it. */
    private EvaluationView view(Evaluation evaluation) {
        var sheet = protection.ofUnit(sheet(evaluation.figures()), evaluation);
        return EvaluationView.of(evaluation, sheet, protection.isAbove(evaluation.agencyCode()));
    }

    private Evaluation changeable(UUID id, @Nullable String ifMatch) {
        var evaluation = evaluations.get(id, caller.requireAgency());
        Versions.require(ifMatch, evaluation.version());
        return evaluation;
    }

    private void requireAbove(String unit) {
        var own = caller.requireAgency();
        var isRoot = agencies.root().filter(root -> root.code().equals(unit)).isPresent();
        if (own.equals(unit) && !isRoot) {
            throw new Problem(EvaluationProblem.APPROVAL_FROM_ABOVE);
        }
    }

    private boolean isBelow(String agency, String top) {
        var path = agencies.pathOf(agency);
        return path.isPresent()
                && Optional.of(top)
                        .flatMap(agencies::pathOf)
                        .filter(path.get()::startsWith)
                        .isPresent();
    }

    private Period begun(String code) {
        return Period.of(code)
                .filter(period -> !now().isBefore(period.begins()))
                .orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST)
                        .violation("period", "evaluation-period", "violation.evaluation-period"));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
