package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/** Rating a dossier, and what the ratings amount to. */
@ApplicationScoped
@Transactional
class RatingService {

    private final ReturnedDossiers dossiers;
    private final Ratings ratings;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    RatingService(
            ReturnedDossiers dossiers,
            Ratings ratings,
            Agencies agencies,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.dossiers = dossiers;
        this.ratings = ratings;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    RatingView rate(RateDossier request) {
        var dossier = dossiers.ofPerson(request.applicationId(), person());
        var rating = new Rating(UUID.randomUUID(), dossier, request.score(), request.comment(), clock.instant());
        if (!ratings.addFirst(rating)) {
            throw new Problem(FeedbackProblem.ALREADY_RATED);
        }
        outbox.publish(rating);
        audit.record("rating.given", "rating", rating.id().toString(), null, Map.of("score", rating.score()));
        return RatingView.of(rating);
    }

    RatingView own(UUID id) {
        var rating = ratings.findByIdOptional(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        dossiers.ofPerson(rating.applicationId(), person());
        return RatingView.of(rating);
    }

    RatingSummary summary(String agency) {
        var path = agencies.pathOf(agency).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return ratings.summary(agency, path);
    }

    private List<String> person() {
        var keys = caller.personKeys();
        if (keys.isEmpty()) {
            throw new Problem(CommonProblem.FORBIDDEN);
        }
        return keys;
    }
}
