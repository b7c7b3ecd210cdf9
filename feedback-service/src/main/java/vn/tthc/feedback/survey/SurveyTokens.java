package vn.tthc.feedback.survey;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Gives each invited dossier's applicant one token, signed without being seen. */
@ApplicationScoped
@Transactional
class SurveyTokens {

    private static final int MOST_INVITATIONS = 100;

    private final Surveys surveys;
    private final Invitations invitations;
    private final BlindKeys keys;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    SurveyTokens(Surveys surveys, Invitations invitations, BlindKeys keys, Audit audit, Caller caller, Clock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.keys = keys;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    List<InvitationView> own() {
        return invitations.ofPerson(person(), today(), MOST_INVITATIONS);
    }

    /** The same request gets the same answer; an invitation that is not one's own is like none. */
    SurveyToken issue(SurveyTokenRequest request) {
        var survey = surveys.find(request.surveyId()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        var application = request.applicationId();
        if (!invitations.isOfPerson(application, person())
                || invitations.signed(survey.id(), application).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        if (!survey.isAnswerable(today())) {
            throw new Problem(FeedbackProblem.SURVEY_NOT_OPEN);
        }
        var key = requireNonNull(survey.keyId());
        var digest = Sha256.of(request.blinded());
        var token = new SurveyToken(key, keys.sign(key, Base64.getUrlDecoder().decode(request.blinded())));
        if (invitations.sign(survey.id(), application, digest)) {
            audit.record("survey.token-issued", "dossier", application.toString(), null, Map.of("survey", survey.id()));
        } else if (!isSigned(survey, request, digest)) {
            throw new Problem(FeedbackProblem.TOKEN_ISSUED);
        }
        return token;
    }

    private boolean isSigned(Survey survey, SurveyTokenRequest request, byte[] digest) {
        return invitations
                .signed(survey.id(), request.applicationId())
                .flatMap(signed -> signed)
                .filter(signed -> MessageDigest.isEqual(signed, digest))
                .isPresent();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }

    private List<String> person() {
        var personKeys = caller.personKeys();
        if (personKeys.isEmpty()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        return personKeys;
    }
}
