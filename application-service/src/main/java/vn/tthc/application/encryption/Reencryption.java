package vn.tthc.application.encryption;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Vault;

/**
 * Walks through every table with texts of people and encrypts anew what is in clear or under an earlier key.
 *
 * <p>A walk goes on where it was left, in small transactions that wait for nobody. It has ended when one from the first
 * row to the last has found nothing left to do, since rows may have been written the old way behind it.
 */
@ApplicationScoped
class Reencryption {

    private static final int BATCH = 500;
    /** The rest of one that was left, one that changes and one that finds nothing; what is locked waits for the next turn. */
    private static final int PASSES = 3;

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final Vault vault;
    private final Clock clock;

    Reencryption(Database database, Vault vault, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tthc.personal-data.walk-every:1m}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        for (var table : EncryptedTable.ALL) {
            for (int pass = 0; pass < PASSES; pass++) {
                while (QuarkusTransaction.requiringNew().call(() -> step(table))) {
                    // Each step is a transaction of its own.
                }
            }
        }
    }

    /** Whether this pass goes on; not at the last row, nor while another replica is at it. */
    private boolean step(EncryptedTable table) {
        database.update(
                "insert into encryption_walk values (?, ?, ?, -1, 0, 0, 0, ?, null) on conflict do nothing",
                table.name(),
                vault.activeKey(),
                FIRST,
                clock.instant().atOffset(ZoneOffset.UTC));
        return WalkState.claimed(database, table)
                .filter(state -> go(table, state))
                .isPresent();
    }

    private boolean go(EncryptedTable table, WalkState left) {
        var state = left.key().equals(vault.activeKey()) ? left : restart(table, 0);
        if (state.finished()) {
            return false;
        }
        var rows = database.query(
                row -> EncryptedRow.of(row, table.columns().size()), table.page(), state.row(), state.number(), BATCH);
        var due = rows.stream().filter(row -> !row.isCurrent(vault)).toList();
        var changed = due.isEmpty() ? 0 : encrypt(table, due);
        advance(table, rows, due.size(), changed);
        if (rows.size() < BATCH) {
            end(table, state, due.size(), changed);
        }
        return rows.size() == BATCH;
    }

    /** Read again under a lock, because somebody may have written in between; who is being written is left for later. */
    private int encrypt(EncryptedTable table, List<EncryptedRow> due) {
        var rows = database
                .query(row -> EncryptedRow.of(row, table.columns().size()), table.locked(), ids(due), numbers(due))
                .stream()
                .map(row -> row.anew(table, vault))
                .toList();
        if (!rows.isEmpty()) {
            var arguments = new ArrayList<@Nullable Object>(List.of(ids(rows), numbers(rows)));
            for (int i = 0; i < table.columns().size(); i++) {
                var column = i;
                arguments.add(rows.stream().map(row -> row.texts().get(column)).toArray(String[]::new));
            }
            database.update(table.update(), arguments.toArray());
        }
        return rows.size();
    }

    private void advance(EncryptedTable table, List<EncryptedRow> rows, int found, int changed) {
        if (!rows.isEmpty()) {
            database.update(
                    "update encryption_walk set last_row = ?, last_number = ?, seen = seen + ?, found = found + ?,"
                            + " changed = changed + ? where table_name = ?",
                    rows.getLast().id(),
                    rows.getLast().number(),
                    rows.size(),
                    found,
                    changed,
                    table.name());
        }
    }

    /** At the last row: the end where nothing was found, the beginning of another walk otherwise. */
    private void end(EncryptedTable table, WalkState before, int found, int changed) {
        if (before.found() + found > 0) {
            restart(table, before.changed() + changed);
        } else {
            database.update(
                    "update encryption_walk set finished_at = ? where table_name = ?",
                    clock.instant().atOffset(ZoneOffset.UTC),
                    table.name());
        }
    }

    private WalkState restart(EncryptedTable table, long changed) {
        database.update(
                "update encryption_walk set active_key = ?, last_row = ?, last_number = -1, seen = 0, found = 0,"
                        + " changed = ?, started_at = ?, finished_at = null where table_name = ?",
                vault.activeKey(),
                FIRST,
                changed,
                clock.instant().atOffset(ZoneOffset.UTC),
                table.name());
        return new WalkState(vault.activeKey(), FIRST, -1, 0, changed, false);
    }

    private static String[] ids(List<EncryptedRow> rows) {
        return rows.stream().map(row -> row.id().toString()).toArray(String[]::new);
    }

    private static Integer[] numbers(List<EncryptedRow> rows) {
        return rows.stream().map(EncryptedRow::number).toArray(Integer[]::new);
    }
}
