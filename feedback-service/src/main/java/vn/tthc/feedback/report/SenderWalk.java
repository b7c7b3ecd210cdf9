package vn.tthc.feedback.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;

/** Brings under the key that is written with what was stored of senders in clear or under an earlier one. */
@ApplicationScoped
class SenderWalk {

    private static final int BATCH = 200;
    private static final List<String> COLUMNS = List.of("name", "address", "phone", "email");

    private static final String OTHERS = """
            select report_id, name, address, phone, email from report_sender
            where sealed_with < ? or sealed_with > ? limit ? for update skip locked""";

    private final Database database;
    private final Vault vault;

    SenderWalk(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Scheduled(
            every = "${tthc.personal-data.walk-every:1m}",
            delayed = "50s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void walk() {
        var done = BATCH;
        while (done == BATCH) {
            done = QuarkusTransaction.requiringNew().call(this::step);
        }
    }

    /** How many senders it dealt with. */
    int step() {
        var rows = database.query(SenderWalk::row, OTHERS, vault.activeKey(), vault.activeKey(), BATCH);
        rows.forEach(this::seal);
        return rows.size();
    }

    private void seal(Row row) {
        var arguments = new ArrayList<@Nullable Object>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            var place = Confidential.place("report_sender." + COLUMNS.get(i), row.id());
            var text = row.texts().get(i);
            arguments.add(text == null ? null : vault.seal(vault.open(text, place), place));
        }
        arguments.add(vault.activeKey());
        arguments.add(row.id());
        database.update(
                "update report_sender set name = ?, address = ?, phone = ?, email = ?, sealed_with = ? where report_id = ?",
                arguments.toArray());
    }

    private static Row row(ResultSet result) throws SQLException {
        var texts = new ArrayList<@Nullable String>();
        for (var column : COLUMNS) {
            texts.add(result.getString(column));
        }
        return new Row(result.getObject("report_id", UUID.class), texts);
    }

    private record Row(UUID id, List<@Nullable String> texts) {}
}
