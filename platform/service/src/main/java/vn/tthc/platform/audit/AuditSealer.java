package vn.tthc.platform.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/**
 * Chains committed entries, a batch at a time, a moment after they were written: a chain built by the writers
 * themselves would let only one of them commit at a time. It is there from the start, so that its gauge is.
 */
@Startup
@ApplicationScoped
public class AuditSealer {

    private static final long LOCK = 0x7474_6863_6175_6474L;

    private final Database database;
    private final AuditKey key;
    private final AuditConfig config;
    private final AtomicBoolean broken = new AtomicBoolean();
    private @Nullable ChainEnd lastSealed;

    AuditSealer(Database database, AuditKey key, AuditConfig config, MeterRegistry registry) {
        this.database = database;
        this.key = key;
        this.config = config;
        Gauge.builder("tthc.audit.broken", broken, flag -> flag.get() ? 1 : 0)
                .description("1 when the end of the audit chain is not what this service left")
                .register(registry);
    }

    @Scheduled(
            every = "${tthc.audit.seal-every:1s}",
            delayed = "2s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        if (database.present()) {
            seal();
        }
    }

    /** Seals what has been committed; returns how many entries that were. */
    public synchronized int seal() {
        int sealed = 0;
        try {
            int batch;
            do {
                batch = QuarkusTransaction.requiringNew().call(this::sealBatch);
                sealed += batch;
            } while (batch == config.batch());
        } catch (BrokenChainException e) {
            report();
        }
        return sealed;
    }

    private int sealBatch() {
        if (!myTurn()) {
            return 0;
        }
        var pending = takePending();
        if (pending.isEmpty()) {
            return 0;
        }
        append(trustedEnd(), pending);
        broken.set(false);
        return pending.size();
    }

    private boolean myTurn() {
        return database.query(row -> row.getBoolean(1), "select pg_try_advisory_xact_lock(?)", LOCK)
                .getFirst();
    }

    private List<Long> takePending() {
        return database
                .query(
                        row -> row.getLong(1),
                        "delete from audit_pending where entry = any (array(select entry from audit_pending"
                                + " order by entry limit ?)) returning entry",
                        config.batch())
                .stream()
                .sorted()
                .toList();
    }

    /**
     * The end of the chain, if nobody has tampered with it. Sealing stops otherwise: going on would bury the evidence.
     */
    private ChainEnd trustedEnd() {
        var heads = database.query(this::genuineEnd, ChainEnd.SELECT);
        var end = heads.isEmpty() ? start() : heads.getFirst();
        var known = lastSealed;
        if (known != null && wentBack(known, end)) {
            throw new BrokenChainException();
        }
        return end;
    }

    private ChainEnd genuineEnd(ResultSet row) throws SQLException {
        var end = ChainEnd.of(row);
        if (!MessageDigest.isEqual(end.mac(key), row.getBytes("mac"))) {
            throw new BrokenChainException();
        }
        return end;
    }

    private void report() {
        if (!broken.getAndSet(true)) {
            Log.error("audit: the end of the chain is not what this service left; nothing is sealed until it is");
        }
    }

    private static boolean wentBack(ChainEnd known, ChainEnd found) {
        return found.sequence() < known.sequence() || (found.sequence() == known.sequence() && !found.sameAs(known));
    }

    /** A chain begins once: no head beside links that exist means that the head was taken away. */
    private ChainEnd start() {
        if (database.count("select count(*) from audit_seal") > 0) {
            throw new BrokenChainException();
        }
        return ChainEnd.start();
    }

    private void append(ChainEnd end, List<Long> ids) {
        var link = end.link();
        for (var entry : macs(ids)) {
            link = ChainEnd.link(key, link, entry.id(), entry.mac());
        }
        var next = new ChainEnd(end.sequence() + 1, end.entries() + ids.size(), link);
        database.update(
                "insert into audit_seal (sequence, entries, link) values (?, ?, ?)",
                next.sequence(),
                ids.toArray(Long[]::new),
                next.link());
        database.update(
                "insert into audit_head (sequence, entries, link, mac) values (?, ?, ?, ?) on conflict (only_one) do"
                        + " update set sequence = excluded.sequence, entries = excluded.entries, link = excluded.link,"
                        + " mac = excluded.mac",
                next.sequence(),
                next.entries(),
                next.link(),
                next.mac(key));
        lastSealed = next;
    }

    private List<StoredMac> macs(List<Long> ids) {
        return database.query(
                row -> new StoredMac(row.getLong(1), row.getBytes(2)),
                "select id, mac from audit_entry where id = any(?) order by id",
                (Object) ids.toArray(Long[]::new));
    }

    private record StoredMac(long id, byte[] mac) {}

    /** The chain does not end where it should; whatever was begun is undone. */
    private static final class BrokenChainException extends RuntimeException {}
}
