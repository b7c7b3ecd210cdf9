package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Ids;
import vn.tthc.platform.database.Database;

/** All exemptions and refunds, proposed and decided. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FeeDecisions {

    private final Database database;
    private final Clock clock;

    FeeDecisions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Oldest first. */
    List<FeeDecision> of(UUID dossierId) {
        return database.query(FeeDecisions::decision, """
                select id, kind, amount, reason, legal_basis, state, agency_code, proposed_by, proposed_at, decided_by,
                    decided_at, note from fee_decision where dossier_id = ? order by id""", dossierId);
    }

    FeeDecision propose(UUID dossierId, FeeDecisionRequest request, String agency, String by) {
        var now = clock.instant();
        var id = Ids.at(now);
        database.update(
                """
                insert into fee_decision (id, dossier_id, kind, amount, reason, legal_basis, agency_code, proposed_by,
                    proposed_at)
                values (?, ?, ?, ?::bigint, ?, ?, ?, ?, ?)""",
                id,
                dossierId,
                request.kind().name(),
                request.amount(),
                request.reason(),
                request.legalBasis(),
                agency,
                by,
                now.atOffset(ZoneOffset.UTC));
        return find(dossierId, id);
    }

    FeeDecision decide(UUID dossierId, UUID id, VerdictRequest verdict, String by) {
        database.update(
                "update fee_decision set state = ?, decided_by = ?, decided_at = ?, note = ? where id = ?",
                (verdict.approved() ? FeeDecision.State.APPROVED : FeeDecision.State.REFUSED).name(),
                by,
                clock.instant().atOffset(ZoneOffset.UTC),
                verdict.note(),
                id);
        return find(dossierId, id);
    }

    private FeeDecision find(UUID dossierId, UUID id) {
        return of(dossierId).stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static FeeDecision decision(ResultSet row) throws SQLException {
        return new FeeDecision(
                row.getObject(1, UUID.class),
                FeeDecision.Kind.valueOf(row.getString(2)),
                row.getObject(3, Long.class),
                row.getString(4),
                row.getString(5),
                FeeDecision.State.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getString(10),
                instant(row.getObject(11, OffsetDateTime.class)),
                row.getString(12));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
