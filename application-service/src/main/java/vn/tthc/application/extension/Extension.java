package vn.tthc.application.extension;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A new date that was set with an apology; what was promised before and how late that was said are kept. */
@Entity
@Immutable
@Table(name = "dossier_extension")
public class Extension {

    @Id
    private UUID id;

    private UUID dossierId;
    private int number;
    private String letterNumber;
    private String reason;
    private String legalBasis;
    private String agencyCode;
    private String decidedBy;
    private Instant decidedAt;
    private LocalDate lastDay;
    private boolean tooLate;
    private Instant previousDueAt;
    private Instant newDueAt;

    /** For Hibernate, which fills the fields itself. */
    protected Extension() {}

    Extension(UUID id, UUID dossierId, Decision decision, Instant previousDueAt, Instant newDueAt) {
        this.id = id;
        this.dossierId = dossierId;
        this.number = decision.number();
        this.letterNumber = decision.request().letterNumber();
        this.reason = decision.request().reason();
        this.legalBasis = decision.legalBasis();
        this.agencyCode = decision.agencyCode();
        this.decidedBy = decision.by();
        this.decidedAt = decision.at();
        this.lastDay = decision.lastDay();
        this.tooLate = decision.tooLate();
        this.previousDueAt = previousDueAt;
        this.newDueAt = newDueAt;
    }

    /**
     * What was decided, by whom and under which rule.
     *
     * @param lastDay the last day on which it could be said in time
     */
    record Decision(
            int number,
            ExtensionRequest request,
            String legalBasis,
            String agencyCode,
            String by,
            Instant at,
            LocalDate lastDay,
            boolean tooLate) {}

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    String letterNumber() {
        return letterNumber;
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

    LocalDate lastDay() {
        return lastDay;
    }

    boolean tooLate() {
        return tooLate;
    }

    Instant previousDueAt() {
        return previousDueAt;
    }

    Instant newDueAt() {
        return newDueAt;
    }
}
