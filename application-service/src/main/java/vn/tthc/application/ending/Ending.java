package vn.tthc.application.ending;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Why a dossier ended without a result, who said so and whether that was inside the limit. */
@Entity
@Immutable
@Table(name = "dossier_ending")
public class Ending {

    @Id
    private UUID dossierId;

    @Enumerated(EnumType.STRING)
    private EndingKind kind;

    private @Nullable String documentNumber;
    private String reason;
    private String legalBasis;
    private String agencyCode;
    private String decidedBy;
    private Instant decidedAt;
    private boolean tooLate;

    /** For Hibernate, which fills the fields itself. */
    protected Ending() {}

    Ending(UUID dossierId, Decision decision, boolean tooLate) {
        this.dossierId = dossierId;
        this.kind = decision.kind();
        this.documentNumber = decision.documentNumber();
        this.reason = decision.reason();
        this.legalBasis = decision.legalBasis();
        this.agencyCode = decision.agencyCode();
        this.decidedBy = decision.by();
        this.decidedAt = decision.at();
        this.tooLate = tooLate;
    }

    EndingKind kind() {
        return kind;
    }

    @Nullable
    String documentNumber() {
        return documentNumber;
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

    Instant decidedAt() {
        return decidedAt;
    }

    boolean tooLate() {
        return tooLate;
    }
}
