package vn.tthc.feedback.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.outbox.EventSource;

/**
 * How satisfied the applicant was with one dossier.
 *
 * <p>It holds no trace of the person: whose dossier it was is known to {@link ReturnedDossier} alone, and nothing that
 * leaves this service joins the two.
 */
@Entity
class Rating implements EventSource {

    @Id
    private UUID id;

    private UUID applicationId;
    private String procedureCode;
    private String agencyCode;
    private int score;
    private @Nullable String comment;
    private Instant ratedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Rating() {}

    Rating(UUID id, ReturnedDossier dossier, int score, @Nullable String comment, Instant ratedAt) {
        this.id = id;
        this.applicationId = dossier.applicationId();
        this.procedureCode = dossier.procedureCode();
        this.agencyCode = dossier.agencyCode();
        this.score = score;
        this.comment = comment;
        this.ratedAt = ratedAt;
    }

    UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    String procedureCode() {
        return procedureCode;
    }

    String agencyCode() {
        return agencyCode;
    }

    int score() {
        return score;
    }

    @Nullable
    String comment() {
        return comment;
    }

    Instant ratedAt() {
        return ratedAt;
    }

    @Override
    public List<Event> releaseEvents() {
        return List.of(new FeedbackEvent.DossierRated(id, applicationId, procedureCode, agencyCode, score, ratedAt));
    }
}
