package vn.tthc.workflow.process;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One time the applicant is waited for: from the asking to the complete answer, or to the payment. */
@Entity
@Table(name = "process_pause")
public class ProcessPause {

    @Id
    private UUID id;

    private UUID processId;
    private @Nullable UUID taskId;
    private @Nullable UUID supplementId;
    private @Nullable UUID obligationId;
    private Instant fromAt;
    private @Nullable Instant toAt;

    /** For Hibernate, which fills the fields itself. */
    protected ProcessPause() {}

    ProcessPause(UUID id, UUID processId, @Nullable UUID taskId, @Nullable UUID supplementId, Instant from) {
        this.id = id;
        this.processId = processId;
        this.taskId = taskId;
        this.supplementId = supplementId;
        this.fromAt = from;
    }

    /** The applicant has something to pay; no task asked for it. */
    static ProcessPause obliged(UUID id, UUID processId, UUID obligationId, Instant from) {
        var pause = new ProcessPause(id, processId, null, null, from);
        pause.obligationId = obligationId;
        return pause;
    }

    /** Learns which supplement this is, once application-service has named it. */
    void isFor(UUID supplement) {
        supplementId = supplement;
    }

    void end(Instant at) {
        toAt = at.isBefore(fromAt) ? fromAt : at;
    }

    boolean isOpen() {
        return toAt == null;
    }

    /** Its end, or that time while it goes on. */
    Instant endBy(Instant now) {
        if (toAt != null) {
            return toAt;
        }
        return now.isBefore(fromAt) ? fromAt : now;
    }

    public Instant from() {
        return fromAt;
    }

    public @Nullable Instant to() {
        return toAt;
    }

    public @Nullable UUID taskId() {
        return taskId;
    }

    public @Nullable UUID supplementId() {
        return supplementId;
    }

    /** What has to be paid; absent while papers are waited for. */
    public @Nullable UUID obligationId() {
        return obligationId;
    }
}
