package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** A published version of a procedure. Only the days on which it may be received can still change. */
@Entity
@Table(name = "procedure_replica")
public class ProcedureVersion {

    @Id
    private String versionId;

    private String procedureCode;
    private int number;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant statedAt;
    private String payload;

    /** For Hibernate, which fills the fields itself. */
    protected ProcedureVersion() {}

    ProcedureVersion(ProcedureEvent.VersionPublished published) {
        versionId = published.versionId();
        procedureCode = published.procedureCode();
        number = published.number();
        validFrom = published.validFrom();
        validTo = published.validTo();
        statedAt = published.publishedAt();
        payload = Payloads.write(published);
    }

    /** A later decision may give it other days, and even reopen it; what is only delivered late is no later. */
    void restate(ProcedureEvent.VersionPublished event) {
        if (event.publishedAt().isAfter(statedAt)) {
            state(event.validFrom(), event.validTo(), event.publishedAt());
        }
    }

    /** The same for its end; a closing that does not say when it was published is the latest. */
    void close(ProcedureEvent.VersionClosed event) {
        var closedAt = event.closedAt();
        if (closedAt == null || closedAt.isAfter(statedAt)) {
            state(event.version().validFrom(), event.validTo(), closedAt == null ? statedAt : closedAt);
        }
    }

    private void state(LocalDate from, @Nullable LocalDate to, Instant at) {
        validFrom = from;
        validTo = to;
        statedAt = at;
    }

    public String versionId() {
        return versionId;
    }

    public String procedureCode() {
        return procedureCode;
    }

    public int number() {
        return number;
    }

    public String name() {
        return published().name();
    }

    public String sectorCode() {
        return published().sectorCode();
    }

    /** The agencies that settle it, where the catalogue names them. */
    public List<String> executingAgencies() {
        return published().executingAgencies();
    }

    /** Who may apply, by national code. */
    public List<String> subjectTypes() {
        return published().subjectTypes();
    }

    public List<ProcedureEvent.Case> cases() {
        return published().cases();
    }

    boolean receivableOnline() {
        return published().receivableOnline();
    }

    public Optional<ProcedureEvent.Case> caseOf(String caseCode) {
        return published().cases().stream()
                .filter(c -> c.code().equals(caseCode))
                .findFirst();
    }

    private ProcedureEvent.VersionPublished published() {
        return Payloads.shared(payload, ProcedureEvent.VersionPublished.class);
    }
}
