package vn.tthc.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.tthc.platform.database.Database;

/** What the inbox remembers and what is parked, for operators; forgets what is old enough. */
@ApplicationScoped
public class InboxState {

    private static final int CHUNK = 10_000;

    private final Database database;
    private final InboxConfig config;

    InboxState(Database database, InboxConfig config) {
        this.database = database;
        this.config = config;
    }

    /** How many events were handled, about: exact while there are few, the planner's estimate beyond. */
    public long handled() {
        var estimate = database.count("select reltuples::bigint from pg_class where oid = 'inbox'::regclass");
        return estimate > 100_000 ? estimate : database.count("select count(*) from inbox");
    }

    /** How many events wait for an operator. */
    public long parked() {
        return database.count("select count(*) from parked_event where replayed_at is null");
    }

    /** The events that wait, by their numbers, after this one. */
    public List<ParkedEvent> parked(long after, int limit) {
        return database.query(
                ParkedEvent::of,
                "select " + ParkedEvent.COLUMNS
                        + " from parked_event where id > ? and replayed_at is null order by id limit ?",
                after,
                limit);
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        if (database.present()) {
            purgeInChunks("inbox", "handled_at");
            purgeInChunks("parked_event", "replayed_at");
        }
    }

    /** Small transactions, so that consumers and vacuum are not held up. */
    private void purgeInChunks(String table, String age) {
        var sql = "delete from %1$s where ctid in (select ctid from %1$s where %2$s < now() - ?::interval limit %3$d)"
                .formatted(table, age, CHUNK);
        int gone;
        do {
            gone = database.update(sql, config.keep().toSeconds() + " seconds");
        } while (gone == CHUNK);
    }
}
