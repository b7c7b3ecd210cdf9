package vn.tthc.catalog.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.IllegalStepException;
import vn.tthc.contracts.catalog.PostingEvent;

/** One version of a procedure on one board, screen or web page, from when it was hung up until it was taken down. */
@Entity
public class Posting {

    /** Where it can be read. The board or the screen at the office is what the law compels. */
    enum Medium {
        BOARD,
        SCREEN,
        WEB
    }

    /** HANGING → REMOVED, and nothing after that; it may be looked at as often as one likes until then. */
    enum State {
        HANGING,
        REMOVED
    }

    /** Where it hangs: several boards of one office are told apart by where they stand. */
    record Place(String agency, Medium medium, String location) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private String location;
    private String procedureCode;
    private UUID versionId;
    private Instant postedAt;
    private String postedBy;
    private @Nullable Instant checkedAt;
    private @Nullable String checkedBy;
    private @Nullable Instant removedAt;
    private @Nullable String removedBy;

    /** For Hibernate, which fills the fields itself. */
    protected Posting() {}

    Posting(UUID id, Place place, String procedureCode, UUID versionId, String by, Instant at) {
        this.id = id;
        this.agencyCode = place.agency();
        this.medium = place.medium();
        this.location = place.location();
        this.procedureCode = procedureCode;
        this.versionId = versionId;
        this.postedBy = by;
        this.postedAt = at;
    }

    /** Somebody has seen it hang there, whole and legible. */
    void check(String by, Instant at) {
        requireHanging(State.HANGING);
        checkedBy = by;
        checkedAt = at;
    }

    void remove(String by, Instant at) {
        requireHanging(State.REMOVED);
        removedBy = by;
        removedAt = at;
    }

    private void requireHanging(State wanted) {
        if (state() == State.REMOVED) {
            throw new IllegalStepException(State.REMOVED, wanted, Set.of());
        }
    }

    State state() {
        return removedAt == null ? State.HANGING : State.REMOVED;
    }

    boolean shows(@Nullable UUID wanted) {
        return versionId.equals(wanted);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String agencyCode() {
        return agencyCode;
    }

    String procedureCode() {
        return procedureCode;
    }

    /** What others are told of it. */
    PostingEvent told() {
        return new PostingEvent.Changed(
                id, agencyCode, medium.name(), procedureCode, versionId.toString(), postedAt, removedAt);
    }

    PostingView view() {
        return new PostingView(
                id,
                agencyCode,
                medium.name(),
                location,
                procedureCode,
                versionId,
                state().name(),
                postedAt,
                postedBy,
                checkedAt,
                checkedBy,
                removedAt,
                removedBy,
                version);
    }

    /** What a list may be narrowed to. */
    record Wanted(
            String under,
            @Nullable String procedure,
            @Nullable Medium medium,
            @Nullable State state) {}
}
