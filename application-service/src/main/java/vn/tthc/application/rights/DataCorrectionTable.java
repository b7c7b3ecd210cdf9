package vn.tthc.application.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.rule.RuleValue;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;

/** All requests to put something right; the values in them are encrypted. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DataCorrectionTable {

    private static final String SELECT = """
            select id, dossier_id, field, value, reason, state, requested_at, due_at, legal_basis, decided_at,
                decision_reason from data_correction where""";

    private final Database database;
    private final Vault vault;

    DataCorrectionTable(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** False where the same field waits already. */
    boolean add(
            UUID id, UUID dossier, DataCorrectionRequest asked, String agency, String by, Instant now, RuleValue term) {
        var due = now.plusSeconds(3600L * term.number());
        return database.update(
                        """
                        insert into data_correction (id, dossier_id, field, value, reason, agency_code, requested_by,
                            requested_at, due_at, legal_basis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (dossier_id, field) where state = 'REQUESTED' do nothing""",
                        id,
                        dossier,
                        asked.field().name(),
                        vault.seal(asked.value().strip(), place(id)),
                        asked.reason(),
                        agency,
                        by,
                        now.atOffset(ZoneOffset.UTC),
                        due.atOffset(ZoneOffset.UTC),
                        term.legalBasis())
                == 1;
    }

    /** False where somebody has decided it in the meantime. */
    boolean decide(UUID id, DataCorrectionVerdict verdict, String by, Instant now) {
        var state = Boolean.TRUE.equals(verdict.accepted()) ? "ACCEPTED" : "REFUSED";
        return database.update(
                        "update data_correction set state = ?, decided_by = ?, decided_at = ?, decision_reason = ? where"
                                + " id = ? and state = 'REQUESTED'",
                        state,
                        by,
                        now.atOffset(ZoneOffset.UTC),
                        verdict.reason(),
                        id)
                == 1;
    }

    /** Of a dossier, oldest first. */
    List<DataCorrectionView> of(UUID dossier) {
        return database.query(this::view, SELECT + " dossier_id = ? order by id", dossier);
    }

    /** What waits at an agency, the soonest due first. */
    List<DataCorrectionView> waiting(String agency, Instant dueAfter, UUID after, int limit) {
        return database.query(
                this::view,
                SELECT
                        + " state = 'REQUESTED' and agency_code = ? and (due_at, id) > (?, ?) order by due_at, id limit ?",
                agency,
                dueAfter.atOffset(ZoneOffset.UTC),
                after,
                limit);
    }

    private DataCorrectionView view(ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new DataCorrectionView(
                id,
                row.getObject(2, UUID.class),
                CorrectionField.valueOf(row.getString(3)),
                vault.open(row.getString(4), place(id)),
                row.getString(5),
                DataCorrectionView.State.valueOf(row.getString(6)),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getString(9),
                instant(row.getObject(10, OffsetDateTime.class)),
                row.getString(11));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static String place(UUID id) {
        return Confidential.place("data_correction.value", id);
    }
}
