package vn.tthc.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.database.LastWrites;
import vn.tthc.platform.event.EventJson;
import vn.tthc.platform.event.EventKind;

/**
 * Where a use case puts its events: in the same transaction as the change, so that both happen or neither.
 *
 * <p>Events of one aggregate leave in the order in which they were published, provided that two writers of the
 * aggregate exclude each other, as a version column or a row lock makes them.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (topic, key, type, payload, occurred_at)
            select e.topic, e.key, e.type, convert_to(e.payload, 'UTF8'), ?
            from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                with ordinality as e (topic, key, type, payload, place)
            order by e.place""";

    private static final String PUBLISH_FOUND = """
            , published as (
                insert into outbox (topic, key, type, payload, occurred_at)
                select e.topic, e.key, e.type, convert_to(replace(e.payload, ?, found.value), 'UTF8'), ?
                from found, unnest(?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as e (topic, key, type, payload, place)
                where found.value is not null order by e.place)
            select value from found where value is not null""";

    private final Database database;
    private final LastWrites lastWrites;
    private final OutboxConfig config;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final RelaySignal signal;

    Outbox(
            Database database,
            LastWrites lastWrites,
            OutboxConfig config,
            Clock clock,
            TransactionSynchronizationRegistry transaction,
            RelaySignal signal) {
        this.database = database;
        this.lastWrites = lastWrites;
        this.config = config;
        this.clock = clock;
        this.transaction = transaction;
        this.signal = signal;
    }

    /** Publishes what happened to this aggregate since the last time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(EventSource source) {
        source.releaseEvents().forEach(this::publish);
    }

    /** Publishes one event, when the transaction commits. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(Event event) {
        lastWrites.add(Row.class, row(event), this::insert);
        signal.onCommit(transaction);
    }

    /**
     * Publishes with the statement that finds out a part of it, in one round trip: for what others wait for. Whatever
     * else the transaction has to write goes before it, so that nothing is left but to commit.
     *
     * @param mark what stands in the events for what is found
     * @param finding one or more common table expressions, the last one called {@code found} with one row of one text
     *     column {@code value}; without a row nothing is published
     * @return what was found
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> publish(EventSource source, String mark, String finding, @Nullable Object... arguments) {
        var rows = source.releaseEvents().stream().map(this::row).toList();
        var all = new ArrayList<@Nullable Object>(Arrays.asList(arguments));
        all.addAll(List.of(mark, now()));
        all.addAll(columns(rows));
        lastWrites.writeNow();
        signal.onCommit(transaction);
        return database.query(row -> row.getString(1), finding + PUBLISH_FOUND, all.toArray()).stream()
                .findFirst();
    }

    private void insert(List<Row> rows) {
        var all = new ArrayList<Object>(List.of(now()));
        all.addAll(columns(rows));
        database.update(INSERT, all.toArray());
    }

    private static List<String[]> columns(List<Row> rows) {
        return List.of(
                texts(rows, Row::topic), texts(rows, Row::key), texts(rows, Row::type), texts(rows, Row::payload));
    }

    private static String[] texts(List<Row> rows, Function<Row, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    /** Sends a copy of a record elsewhere, with its headers and under its own id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forward(ForwardedRecord copy) {
        var payload = copy.payload().length > config.maxBytes() ? new byte[0] : copy.payload();
        database.update(
                "insert into outbox (event_id, topic, key, type, payload, headers, occurred_at)"
                        + " values (?, ?, ?, ?, ?, ?::jsonb, ?)",
                copy.id(),
                copy.topic(),
                copy.key(),
                copy.type(),
                payload,
                copy.headers(),
                now());
        signal.onCommit(transaction);
    }

    private Row row(Event event) {
        var kind = EventKind.of(event);
        var payload = EventJson.write(event);
        if (payload.length > config.maxBytes()) {
            throw new IllegalArgumentException("An event of %d bytes is too large to travel: %s"
                    .formatted(payload.length, event.getClass().getSimpleName()));
        }
        return new Row(kind.topic(), event.aggregateId(), kind.type(), new String(payload, StandardCharsets.UTF_8));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An event as it is kept until it has left. */
    private record Row(String topic, String key, String type, String payload) {}
}
