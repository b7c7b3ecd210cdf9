package vn.tthc.catalog.procedure;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.outbox.Outbox;

/**
 * Changes which versions are in force: the only writer of procedures, versions and their validity.
 *
 * <p>Works on many procedures at a time with a fixed number of statements, because one decision may carry two thousand.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Catalogue {

    private final CatalogueRows rows;
    private final Outbox outbox;
    private final Audit audit;
    private final jakarta.enterprise.event.Event<VersionsSucceeded> succeeded;
    private final Clock clock;

    Catalogue(
            CatalogueRows rows,
            Outbox outbox,
            Audit audit,
            jakarta.enterprise.event.Event<VersionsSucceeded> succeeded,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.succeeded = succeeded;
        this.clock = clock;
    }

    /**
     * Lets one publication run at a time, until the end of its transaction. They are some dozens a year, and whoever
     * waits then sees what the other did.
     */
    public void lock() {
        rows.lockPublication();
    }

    /** What is in force for each of the codes, as we know it now; a code that nobody has heard of has none. */
    public Map<String, Timeline> timelines(Collection<String> codes) {
        Map<String, Integer> lastNumbers = new HashMap<>();
        rows.lastNumbers(codes).forEach(r -> lastNumbers.put(r.code(), r.number()));
        Map<String, List<Timeline.Period>> periods = rows.known(codes).stream()
                .collect(groupingBy(CatalogueRows.Known::code, mapping(CatalogueRows.Known::period, toList())));
        var endings = endings(codes);
        return codes.stream()
                .distinct()
                .collect(toMap(
                        code -> code,
                        code -> new Timeline(
                                periods.getOrDefault(code, List.of()),
                                lastNumbers.getOrDefault(code, 0),
                                endings.get(code))));
    }

    private Map<String, Timeline.Ending> endings(Collection<String> codes) {
        Map<String, List<CatalogueRows.Taken>> taken =
                rows.taken(codes).stream().collect(groupingBy(CatalogueRows.Taken::code));
        Map<String, Timeline.Ending> endings = new HashMap<>();
        taken.forEach((code, all) -> endings.put(
                code,
                new Timeline.Ending(
                        all.getFirst().decisionId(),
                        all.getFirst().replaced(),
                        all.stream().map(CatalogueRows.Taken::period).toList())));
        return endings;
    }

    /** Makes the changes, tells the other services and writes the audit log. The caller has checked them. */
    public void apply(Published decision, List<Change> changes) {
        restate(decision, changes);
        open(decision, changes.stream().filter(c -> c.opening() != null).toList());
    }

    private void restate(Published decision, List<Change> changes) {
        var restated = changes.stream().flatMap(c -> c.restated().stream()).toList();
        if (restated.isEmpty()) {
            return;
        }
        rows.restate(decision, restated);
        var versions =
                rows.versions(restated.stream().map(r -> r.was().versionId()).toList());
        var events = new ArrayList<Event>();
        for (var change : changes) {
            for (var one : change.restated()) {
                var stored = requireNonNull(versions.get(one.was().versionId()), "the version that is restated");
                events.add(restated(decision, change.procedureCode(), one, stored));
            }
        }
        outbox.publish(() -> events);
    }

    private Event restated(Published decision, String code, Change.Restated restated, CatalogueRows.Stored stored) {
        var was = restated.was();
        var now = restated.becomes();
        var from = now == null ? was.from() : now.from();
        var to = now == null ? was.from() : now.to();
        audit.record(
                restated.closes() ? "PROCEDURE_VERSION_CLOSED" : "PROCEDURE_VERSION_RESTATED",
                "procedure",
                code,
                new Span(was.versionId(), was.number(), was.from(), was.to(), null),
                new Span(was.versionId(), was.number(), from, to, decision.decisionNumber()));
        var version = stored.version(from, to);
        return restated.closes()
                ? VersionEvents.closed(version, restated.end(), now == null ? null : now.successor(), decision)
                : VersionEvents.published(version.statedBy(decision));
    }

    private void open(Published decision, List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        rows.open(decision, changes);
        List<Event> events =
                changes.stream().map(change -> opened(decision, change)).toList();
        outbox.publish(() -> events);
        var successions = VersionsSucceeded.of(decision.at(), changes);
        if (!successions.successions().isEmpty()) {
            succeeded.fire(successions);
        }
    }

    private Event opened(Published decision, Change change) {
        var opening = requireNonNull(change.opening());
        audit.record(
                "PROCEDURE_VERSION_PUBLISHED",
                "procedure",
                change.procedureCode(),
                null,
                new Span(
                        opening.versionId(),
                        opening.number(),
                        opening.from(),
                        opening.to(),
                        decision.decisionNumber()));
        return VersionEvents.published(new VersionEvents.Version(
                opening.versionId(),
                change.procedureCode(),
                opening.number(),
                opening.document(),
                opening.from(),
                opening.to(),
                decision.decisionNumber(),
                decision.at()));
    }

    /** What the audit log keeps of a version: its content is immutable and stays where it is. */
    private record Span(
            UUID versionId,
            int number,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decision) {}
}
