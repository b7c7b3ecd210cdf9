package vn.tthc.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.database.LastWrites;
import vn.tthc.platform.security.Caller;

/**
 * The log of who changed or read what.
 *
 * <p>Each row carries a MAC from the moment it is written, and within a second or so becomes part of a chain: a row
 * that is edited, removed, slipped in or moved afterwards is found by the verifier.
 */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            with entry as (
                insert into audit_entry (entry_id, occurred_at, actor, action, object_type, object_id, purpose,
                    before, after, mac)
                select e.entry_id, e.occurred_at, e.actor, e.action, e.object_type, e.object_id, e.purpose, e.before,
                    e.after, e.mac
                from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::bytea[])
                    with ordinality as e (entry_id, occurred_at, actor, action, object_type, object_id, purpose, before,
                        after, mac, place)
                order by e.place returning id)
            insert into audit_pending (entry) select id from entry""";

    private final Database database;
    private final LastWrites lastWrites;
    private final AuditKey key;
    private final Clock clock;
    private final ObjectMapper json;
    private final Instance<Caller> caller;
    private final Instance<ReadingPolicy> policy;

    Audit(
            Database database,
            LastWrites lastWrites,
            AuditKey key,
            Clock clock,
            ObjectMapper json,
            Instance<Caller> caller,
            Instance<ReadingPolicy> policy) {
        this.database = database;
        this.lastWrites = lastWrites;
        this.key = key;
        this.clock = clock;
        this.json = json;
        this.caller = caller;
        this.policy = policy;
    }

    /**
     * Records a change in the transaction that makes it, just before that commits.
     *
     * @param before the object as it was; absent when it is new
     * @param after the object as it is now; absent when it is gone
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(
            String action, String objectType, String objectId, @Nullable Object before, @Nullable Object after) {
        keep(entry(action, objectType, objectId, null, write(before), write(after)));
    }

    /**
     * Records that personal data was read: which part of the object and, where the service has a {@link ReadingPolicy},
     * as whom and what for.
     */
    @Transactional
    public void recordRead(String objectType, String objectId, String part) {
        if (isForCaller() && policy.isResolvable()) {
            var reading = policy.get().reading(part);
            keep(entry("read", objectType, objectId, reading.purpose(), null, write(reading)));
        } else {
            keep(entry("read", objectType, objectId, part, null, null));
        }
    }

    private AuditEntry entry(
            String action,
            String objectType,
            String objectId,
            @Nullable String purpose,
            @Nullable String before,
            @Nullable String after) {
        return new AuditEntry(
                UUID.randomUUID(), clock.instant(), actor(), action, objectType, objectId, purpose, before, after);
    }

    private void keep(AuditEntry entry) {
        lastWrites.add(AuditEntry.class, entry, this::insert);
    }

    private void insert(List<AuditEntry> entries) {
        database.update(
                INSERT,
                texts(entries, entry -> entry.entryId().toString()),
                texts(entries, entry -> entry.occurredAt().toString()),
                texts(entries, AuditEntry::actor),
                texts(entries, AuditEntry::action),
                texts(entries, AuditEntry::objectType),
                texts(entries, AuditEntry::objectId),
                texts(entries, AuditEntry::purpose),
                texts(entries, AuditEntry::before),
                texts(entries, AuditEntry::after),
                texts(entries, entry -> "\\x" + HexFormat.of().formatHex(entry.mac(key))));
    }

    private static @Nullable String[] texts(List<AuditEntry> entries, Function<AuditEntry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }

    /** The system where it acts by itself, else the subject of the token; never a name. */
    private String actor() {
        return SystemActor.current()
                .orElseGet(() -> isForCaller() ? caller.get().subject() : "system");
    }

    private boolean isForCaller() {
        return SystemActor.current().isEmpty()
                && Arc.container().requestContext().isActive()
                && caller.isResolvable();
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot be written to the audit log: " + value.getClass(), e);
        }
    }
}
