package vn.tthc.workflow.parallel;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.task.Strand;

/**
 * A parallel step that is under way in one dossier: its ways, and which of them have come to the join.
 *
 * <p>It joins once: when all ways, the leading one or enough of them have arrived. Changed only under the lock of the
 * process.
 */
@Entity
@Table(name = "parallel_block")
public class ParallelBlock {

    /** OPEN until its ways have met (JOINED), or until the dossier went back before it or ended (WITHDRAWN). */
    enum State {
        OPEN,
        JOINED,
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID processId;
    private String stepCode;
    private String joinCode;

    @Enumerated(EnumType.STRING)
    private Step.Join.Rule rule;

    private int needed;
    private @Nullable String lead;
    private boolean inTurn;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> ways;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> opened;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> arrived;

    private @Nullable UUID outerBlock;
    private @Nullable String outerWay;
    private boolean outerCarries;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;
    private @Nullable Instant closedAt;

    /** For Hibernate, which fills the fields itself. */
    protected ParallelBlock() {}

    ParallelBlock(UUID id, UUID processId, Step parallel, String joinCode, Strand outer, boolean inTurn, Instant now) {
        var join = parallel.join();
        if (join == null) {
            throw new IllegalArgumentException("Step " + parallel.code() + " is not parallel");
        }
        this.id = id;
        this.processId = processId;
        this.stepCode = parallel.code();
        this.joinCode = joinCode;
        this.rule = join.rule();
        this.needed = join.quorum() == null ? parallel.next().size() : join.quorum();
        this.lead = join.lead();
        this.inTurn = inTurn;
        this.ways = parallel.next();
        this.opened = List.of();
        this.arrived = List.of();
        this.outerBlock = outer.block();
        this.outerWay = outer.way();
        this.outerCarries = outer.carries();
        this.state = State.OPEN;
        this.openedAt = now;
    }

    /** The ways to open now: all at the beginning, or one after the other as each arrives. */
    List<String> toOpen() {
        if (state != State.OPEN || inTurn && opened.size() > arrived.size()) {
            return List.of();
        }
        var waiting = ways.stream().filter(way -> !opened.contains(way)).toList();
        var now = inTurn ? waiting.stream().limit(1).toList() : waiting;
        opened = Stream.concat(opened.stream(), now.stream()).toList();
        return now;
    }

    /** A way has come to the join; true for the one arrival that joins the block. */
    boolean arrive(String way, Instant now) {
        if (state != State.OPEN || !opened.contains(way) || arrived.contains(way)) {
            throw new IllegalStateException("Way " + way + " of block " + id + " cannot arrive");
        }
        arrived = Stream.concat(arrived.stream(), Stream.of(way)).toList();
        var joins = rule == Step.Join.Rule.LEAD ? way.equals(lead) : arrived.size() >= needed;
        if (joins) {
            close(State.JOINED, now);
        }
        return joins;
    }

    /** The dossier went back before it, or is over. */
    void withdraw(Instant now) {
        close(State.WITHDRAWN, now);
    }

    private void close(State end, Instant now) {
        state = end;
        closedAt = now;
    }

    /**
     * The thread of one of its ways. The dossier itself goes along the leading way; paper that is sent round goes
     * along each of them in turn; otherwise it stays where it was, and the others work on copies.
     */
    Strand strand(String way) {
        return new Strand(id, way, outerCarries && (inTurn || way.equals(lead)));
    }

    /** The thread that goes on behind the join. */
    Strand outer() {
        return new Strand(outerBlock, outerWay, outerCarries);
    }

    boolean liesIn(UUID other) {
        return other.equals(outerBlock);
    }

    UUID id() {
        return id;
    }

    UUID processId() {
        return processId;
    }

    String joinCode() {
        return joinCode;
    }

    State state() {
        return state;
    }

    Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
