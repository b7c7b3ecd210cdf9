package vn.tthc.application.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
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
    private boolean closed;
    private String payload;

    /** For Hibernate, which fills the fields itself. */
    protected ProcedureVersion() {}

    ProcedureVersion(ProcedureEvent.VersionPublished published) {
        versionId = published.versionId();
        procedureCode = published.procedureCode();
        number = published.number();
        validFrom = published.validFrom();
        validTo = published.validTo();
        payload = Payloads.write(published);
    }

    /** A later decision may give it other days, and even reopen it; what is only delivered late is no later. */
    void restate(ProcedureEvent.VersionPublished event) {
        if (event.publishedAt().isAfter(published().publishedAt())) {
            closed = false;
            validFrom = event.validFrom();
            validTo = event.validTo();
        }
    }

    /** A version that was closed stays closed, whatever is delivered late. */
    void close(ProcedureEvent.VersionClosed event) {
        closed = true;
        validTo = event.validTo();
    }

    public String versionId() {
        return versionId;
    }

    public int number() {
        return number;
    }

    boolean closed() {
        return closed;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    public String name() {
        return published().name();
    }

    public boolean receivableOnline() {
        return published().receivableOnline();
    }

    public Optional<ProcedureEvent.Case> caseOf(String caseCode) {
        return published().cases().stream()
                .filter(c -> c.code().equals(caseCode))
                .findFirst();
    }

    private ProcedureEvent.VersionPublished published() {
        return Payloads.read(payload, ProcedureEvent.VersionPublished.class);
    }
}
