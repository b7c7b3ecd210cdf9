package vn.tthc.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import vn.tthc.platform.database.Database;

/**
 * Brings the person keys of a table under the secret that is written with, some hundred persons at a step, each a
 * transaction. A walk goes on where it was left and ends when one from the first key to the last has found nothing to do.
 * A service that has such tables has the table {@code person_key_walk} too.
 */
@ApplicationScoped
public class Rekeying {

    private static final int BATCH = 500;

    private final Database database;
    private final PersonKeys keys;
    private final Clock clock;

    Rekeying(Database database, PersonKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    private record State(String active, String last, long found, boolean finished) {

        static State of(ResultSet row) throws SQLException {
            return new State(row.getString(1), row.getString(2), row.getLong(3), row.getBoolean(4));
        }
    }

    /** Whether this table needs another step now; no table of a name from outside. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean step(String table) {
        database.update(
                "insert into person_key_walk (table_name, active_key, started_at) values (?, ?, ?) on conflict do nothing",
                table,
                keys.active(),
                clock.instant().atOffset(ZoneOffset.UTC));
        var claimed = database.query(
                State::of,
                "select active_key, last_key, found, finished_at is not null from person_key_walk where table_name = ?"
                        + " for update skip locked",
                table);
        return !claimed.isEmpty() && go(table, claimed.getFirst());
    }

    private boolean go(String table, State left) {
        var anew = !left.active().equals(keys.active());
        if (anew) {
            restart(table);
        } else if (left.finished()) {
            return false;
        }
        var stored = database.query(
                row -> row.getString(1),
                "select distinct person_key from " + table + " where person_key > ? order by person_key limit ?",
                anew ? "" : left.last(),
                BATCH);
        var old = stored.stream().filter(key -> !keys.current(key).equals(key)).toList();
        rekey(table, old);
        if (stored.size() == BATCH) {
            advance(table, stored.getLast(), old.size());
            return true;
        }
        return end(table, (anew ? 0 : left.found()) + old.size());
    }

    private void rekey(String table, List<String> old) {
        if (!old.isEmpty()) {
            database.update(
                    "update " + table
                            + " t set person_key = n.after from unnest(?::text[], ?::text[]) as n(before, after)"
                            + " where t.person_key = n.before",
                    old.toArray(String[]::new),
                    old.stream().map(keys::current).toArray(String[]::new));
        }
    }

    private void advance(String table, String last, int found) {
        database.update(
                "update person_key_walk set last_key = ?, found = found + ? where table_name = ?", last, found, table);
    }

    /** At the last key: the end where nothing was found, the beginning of another walk otherwise. */
    private boolean end(String table, long found) {
        if (found > 0) {
            restart(table);
            return true;
        }
        database.update(
                "update person_key_walk set finished_at = ? where table_name = ?",
                clock.instant().atOffset(ZoneOffset.UTC),
                table);
        return false;
    }

    private void restart(String table) {
        database.update(
                "update person_key_walk set active_key = ?, last_key = '', found = 0, started_at = ?, finished_at = null"
                        + " where table_name = ?",
                keys.active(),
                clock.instant().atOffset(ZoneOffset.UTC),
                table);
    }
}
