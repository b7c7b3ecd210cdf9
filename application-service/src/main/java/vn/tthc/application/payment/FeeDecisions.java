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
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;

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
                select d.id, d.kind, d.amount, d.reason, d.legal_basis, d.state, d.agency_code, d.proposed_by,
                    d.proposed_at, d.decided_by, d.decided_at, d.note, p.method, p.transaction_id, p.paid_at,
                    p.recorded_by
                from fee_decision d left join refund_payout p on p.decision_id = d.id
                where d.dossier_id = ? order by d.id""", dossierId);
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

    /** False when the agency has recorded that transaction for another refund. */
    boolean payOut(FeeDecision refund, String agency, Payout payout) {
        var recorded = database.update(
                """
                insert into refund_payout (decision_id, agency_code, method, transaction_id, paid_at, recorded_by,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                refund.id(),
                agency,
                payout.method().name(),
                payout.transactionId(),
                payout.paidAt().atOffset(ZoneOffset.UTC),
                payout.recordedBy(),
                clock.instant().atOffset(ZoneOffset.UTC));
        return recorded == 1;
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
                row.getString(12),
                payout(row));
    }

    private static @Nullable Payout payout(ResultSet row) throws SQLException {
        var method = row.getString(13);
        var paidAt = instant(row.getObject(15, OffsetDateTime.class));
        return method == null || paidAt == null
                ? null
                : new Payout(Method.valueOf(method), row.getString(14), paidAt, row.getString(16));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
