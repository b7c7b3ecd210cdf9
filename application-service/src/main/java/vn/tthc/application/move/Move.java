package vn.tthc.application.move;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One dry run and, once somebody has approved it, its application. */
@Entity
@Table(name = "dossier_move")
public class Move {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private MoveKind kind;

    private String targetVersionId;

    @Enumerated(EnumType.STRING)
    private TransitionRule rule;

    private String reason;
    private String legalBasis;
    private String agencyCode;
    private String plannedBy;
    private Instant plannedAt;
    private @Nullable String appliedBy;
    private @Nullable Instant appliedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Move() {}

    Move(UUID id, MoveRequest request, String agencyCode, String by, Instant now) {
        this.id = id;
        this.kind = request.kind();
        this.targetVersionId = request.versionId();
        this.rule = request.ruleOrMove();
        this.reason = request.reason();
        this.legalBasis = request.legalBasis();
        this.agencyCode = agencyCode;
        this.plannedBy = by;
        this.plannedAt = now;
    }

    /** Somebody said go; going on after an interruption does not change who did. */
    void apply(String by, Instant now) {
        if (appliedAt == null) {
            appliedBy = by;
            appliedAt = now;
        }
    }

    boolean isApplied() {
        return appliedAt != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    MoveKind kind() {
        return kind;
    }

    String targetVersionId() {
        return targetVersionId;
    }

    TransitionRule rule() {
        return rule;
    }

    String reason() {
        return reason;
    }

    String legalBasis() {
        return legalBasis;
    }

    String agencyCode() {
        return agencyCode;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    Instant appliedAt() {
        return appliedAt;
    }
}
