package vn.tthc.feedback.rating;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/**
 * Gives out the tokens: one for each returned dossier, signed without being seen. That it was given out is known here and
 * audited; what was given out is known to nobody but whoever asked.
 */
@ApplicationScoped
@Transactional
class TokenIssue {

    private final ReturnedDossiers dossiers;
    private final RatingCells cells;
    private final BlindKeys keys;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    TokenIssue(ReturnedDossiers dossiers, RatingCells cells, BlindKeys keys, Audit audit, Caller caller, Clock clock) {
        this.dossiers = dossiers;
        this.cells = cells;
        this.keys = keys;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Eligibility own(UUID applicationId) {
        return eligibility(dossiers.ofPerson(applicationId, person()));
    }

    Eligibility ofTicket(TicketRequest request) {
        return eligibility(dossiers.ofTicket(request.ticket()));
    }

    BlindAnswer issue(TokenRequest request) {
        var dossier = dossiers.ofPerson(request.applicationId(), person());
        return issue(dossier, request.keyId(), request.blinded(), "LOGIN");
    }

    BlindAnswer issue(TicketTokenRequest request) {
        return issue(dossiers.ofTicket(request.ticket()), request.keyId(), request.blinded(), "RECEIPT");
    }

    private Eligibility eligibility(ReturnedDossier dossier) {
        var cell = open(dossier);
        return new Eligibility(
                cell.period(),
                cell.agencyCode(),
                cell.procedure(),
                cell.closesOn(),
                dossiers.signedRequest(dossier.applicationId()).isPresent(),
                keys.find(requireKey(cell)).orElseThrow());
    }

    /** The same request gets the same answer, so that an answer that was lost on its way is lost for nobody. */
    private BlindAnswer issue(ReturnedDossier dossier, UUID keyId, String blinded, String way) {
        if (!keyId.equals(requireKey(open(dossier)))) {
            throw new Problem(FeedbackProblem.TOKEN_KEY_OTHER);
        }
        var id = dossier.applicationId();
        var request = Sha256.of(keyId + "/" + blinded);
        var answer =
                new BlindAnswer(keyId, keys.sign(keyId, Base64.getUrlDecoder().decode(blinded)));
        if (dossiers.sign(id, request)) {
            audit.record("rating.token-issued", "dossier", id.toString(), null, Map.of("way", way));
        } else if (!MessageDigest.isEqual(dossiers.signedRequest(id).orElseThrow(), request)) {
            throw new Problem(FeedbackProblem.TOKEN_ISSUED);
        }
        return answer;
    }

    private RatingCell open(ReturnedDossier dossier) {
        var cell = cells.of(dossier);
        if (cell.isClosed(LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE))) {
            throw new Problem(FeedbackProblem.RATING_CLOSED);
        }
        return cell;
    }

    private static UUID requireKey(RatingCell cell) {
        return requireNonNull(cell.keyId());
    }

    private List<String> person() {
        var personKeys = caller.personKeys();
        if (personKeys.isEmpty()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        return personKeys;
    }
}
