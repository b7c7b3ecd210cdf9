package vn.tthc.application.move;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;

/** One dossier in a move: what was promised, what would be, and what became of it. */
@Entity
@Table(name = "dossier_move_case")
public class MoveCase {

    @EmbeddedId
    private Key key;

    private String dossierCode;
    private String competentAgency;
    private String oldVersionId;
    private Instant oldDueAt;
    private @Nullable Instant newDueAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String note;
    private @Nullable Instant decidedAt;

    /** For Hibernate, which fills the fields itself. */
    protected MoveCase() {}

    MoveCase(UUID moveId, Dossier dossier, String code, String oldVersionId, Instant oldDueAt, Prospect prospect) {
        this.key = new Key(moveId, dossier.id());
        this.dossierCode = code;
        this.competentAgency = dossier.filing().decidingAgency();
        this.oldVersionId = oldVersionId;
        this.oldDueAt = oldDueAt;
        this.newDueAt = prospect.dueAt();
        this.outcome = prospect.whyNot() == null ? Outcome.PLANNED : Outcome.IMPOSSIBLE;
        this.note = prospect.whyNot();
    }

    /** Which move, which dossier. */
    @Embeddable
    record Key(UUID moveId, UUID dossierId) implements Serializable {}

    /**
     * What a move would come to for a dossier.
     *
     * @param whyNot why it cannot be moved; null where it can
     */
    record Prospect(@Nullable Instant dueAt, @Nullable String whyNot) {}

    void decide(Outcome decided, @Nullable String why, Instant now) {
        outcome = decided;
        note = why;
        decidedAt = now;
    }

    /** The dates as they were at the moment of moving, which may be later ones than the dry run saw. */
    void moved(Instant before, Instant after, Instant now) {
        oldDueAt = before;
        newDueAt = after;
        decide(Outcome.MOVED, null, now);
    }

    UUID dossierId() {
        return key.dossierId();
    }

    String dossierCode() {
        return dossierCode;
    }

    String competentAgency() {
        return competentAgency;
    }

    String oldVersionId() {
        return oldVersionId;
    }

    Instant oldDueAt() {
        return oldDueAt;
    }

    @Nullable
    Instant newDueAt() {
        return newDueAt;
    }

    Outcome outcome() {
        return outcome;
    }

    @Nullable
    String note() {
        return note;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }
}
