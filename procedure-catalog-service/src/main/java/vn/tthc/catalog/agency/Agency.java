package vn.tthc.catalog.agency;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.platform.outbox.EventSource;

/**
 * One agency over one stretch of days in which nothing about it changed.
 *
 * <p>A new name or a new parent is a new row from that day on: old dossiers go on showing the name of their time. The
 * revision counts the changes to a code over all of its rows.
 */
@Entity
public class Agency implements EventSource {

    @Id
    private UUID id;

    @Version
    private long version;

    private long revision;
    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String parentCode;
    private String path;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable String successorCode;

    @jakarta.persistence.Transient
    private final List<Event> events = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected Agency() {}

    private Agency(UUID id, String code, long revision, State state, LocalDate validFrom) {
        this.id = id;
        this.code = code;
        this.revision = revision;
        this.name = state.name();
        this.level = state.level();
        this.parentCode = state.parentCode();
        this.path = state.parentPath() + code + '/';
        this.validFrom = validFrom;
        changed();
    }

    /** Enters the tree on a day. */
    static Agency register(UUID id, String code, State state, LocalDate validFrom) {
        return new Agency(id, code, 0, state, validFrom);
    }

    /** Ends this row where another begins; the code lives on. */
    Agency become(UUID next, State state, LocalDate from) {
        validTo = from;
        return new Agency(next, code, revision + 1, state, from);
    }

    /** Leaves the tree; from that day on its code stands for the successor, if it has one. */
    void close(LocalDate from, @Nullable String successor) {
        validTo = requireNonNull(from, "from");
        successorCode = successor;
        revision++;
        changed();
    }

    private void changed() {
        events.add(
                new AgencyEvent.Changed(code, name, parentCode, path, level.name(), validFrom, validTo, successorCode));
    }

    /** What may change about an agency, with the path of the parent it hangs under. */
    record State(String name, Level level, @Nullable String parentCode, String parentPath) {}

    State state() {
        var above = path.substring(0, path.length() - code.length() - 1);
        return new State(name, level, parentCode, above);
    }

    @Override
    public List<Event> releaseEvents() {
        var released = List.copyOf(events);
        events.clear();
        return released;
    }

    public String code() {
        return code;
    }

    public String path() {
        return path;
    }

    public String name() {
        return name;
    }

    Level level() {
        return level;
    }

    @Nullable
    String parentCode() {
        return parentCode;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    @Nullable
    String successorCode() {
        return successorCode;
    }

    long revision() {
        return revision;
    }
}
