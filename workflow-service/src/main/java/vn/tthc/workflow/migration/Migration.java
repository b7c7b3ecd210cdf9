package vn.tthc.workflow.migration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** The decision to let all running cases of one version go on by another: looked at first, carried out, and taken back. */
@Entity
@Table(name = "process_migration")
class Migration {

    /** What is being done with it; a job goes on with it while it is CHECKING, RUNNING or UNDOING. */
    enum State {
        /** The dry run: each case is looked at and none is changed. */
        CHECKING,
        /** Every case has its verdict. */
        PLANNED,
        RUNNING,
        DONE,
        /** What has not gone on is put back. */
        UNDOING,
        UNDONE;

        Set<State> successors() {
            return switch (this) {
                case CHECKING -> Set.of(PLANNED);
                case PLANNED -> Set.of(RUNNING);
                case RUNNING -> Set.of(DONE);
                case DONE -> Set.of(UNDOING);
                case UNDOING -> Set.of(UNDONE);
                case UNDONE -> Set.of();
            };
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID fromDefinition;
    private UUID toDefinition;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> mapping;

    private String reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant plannedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Migration() {}

    Migration(UUID id, StepMap map, String reason, Instant now) {
        this.id = id;
        this.fromDefinition = map.from().id();
        this.toDefinition = map.to().id();
        this.mapping = map.said();
        this.reason = reason;
        this.state = State.CHECKING;
        this.plannedAt = now;
    }

    void become(State next, Instant now) {
        if (!state.successors().contains(next)) {
            throw new Problem(CommonProblem.ILLEGAL_TRANSITION, state, next);
        }
        state = next;
        switch (next) {
            case RUNNING, UNDOING -> {
                startedAt = now;
                finishedAt = null;
            }
            case DONE, UNDONE -> finishedAt = now;
            case CHECKING, PLANNED -> {}
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID fromDefinition() {
        return fromDefinition;
    }

    UUID toDefinition() {
        return toDefinition;
    }

    Map<String, String> mapping() {
        return mapping;
    }

    String reason() {
        return reason;
    }

    State state() {
        return state;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    @Nullable
    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }
}
