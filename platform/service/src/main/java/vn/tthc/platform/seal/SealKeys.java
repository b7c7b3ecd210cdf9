package vn.tthc.platform.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.tthc.platform.database.Database;

/**
 * Every key whose seal was given out: what was sealed ten years ago is verified with the key of that year. A service
 * that seals brings the table {@code seal_key (kid, x, y, first_used_at)}.
 */
@ApplicationScoped
@Transactional
public class SealKeys {

    private final Database database;
    private final Clock clock;
    private final TransactionSynchronizationRegistry transaction;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();

    SealKeys(Database database, Clock clock, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Before something goes out with its seal. */
    public void remember(Jwk key) {
        if (kept.contains(key.kid())) {
            return;
        }
        database.update(
                "insert into seal_key (kid, x, y, first_used_at) values (?, ?, ?, ?) on conflict do nothing",
                key.kid(),
                key.x(),
                key.y(),
                clock.instant().atOffset(ZoneOffset.UTC));
        transaction.registerInterposedSynchronization(new Kept(key.kid()));
    }

    /** The present one and all before it; a key a year makes a short list. */
    public KeySet with(Optional<Jwk> present) {
        var used = database.query(
                row -> Jwk.of(row.getString(1), row.getString(2), row.getString(3)),
                "select kid, x, y from seal_key order by first_used_at, kid");
        return new KeySet(
                Stream.concat(used.stream(), present.stream()).distinct().toList());
    }

    /** That a key is there for good is known when it has been committed. */
    private final class Kept implements Synchronization {

        private final String kid;

        private Kept(String kid) {
            this.kid = kid;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                kept.add(kid);
            }
        }
    }
}
