package vn.tthc.application.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** All obligations; whoever changes one has locked the dossier's account. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Obligations {

    private static final String SELECT = """
            select id, dossier_id, number, content, amount, notice_number, legal_basis, rule_basis, pay_by, lapses_at,
                lapse_basis, agency_code, asked_by, asked_at, state, closed_at, previous_due_at, new_due_at
            from payment_obligation""";
    private static final String INSERT = """
            insert into payment_obligation (id, dossier_id, number, content, amount, notice_number, legal_basis,
                rule_basis, pay_by, lapses_at, lapse_basis, agency_code, asked_by, asked_at)
            values (?, ?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Database database;

    Obligations(Database database) {
        this.database = database;
    }

    /** Of a dossier, oldest first; there are one or two. */
    List<Obligation> of(UUID dossierId) {
        return database.query(Obligations::row, SELECT + " where dossier_id = ? order by number", dossierId);
    }

    /** What the dossier waits for. */
    Optional<Obligation> open(UUID dossierId) {
        return database.query(Obligations::row, SELECT + " where dossier_id = ? and state = 'OPEN'", dossierId).stream()
                .findFirst();
    }

    /** Those whose time has passed, after one that has been dealt with. */
    List<Obligation> lapsed(Instant now, UUID after, int limit) {
        return database.query(
                Obligations::row,
                SELECT + " where state = 'OPEN' and lapses_at <= ? and id > ? order by id limit ?",
                now.atOffset(ZoneOffset.UTC),
                after,
                limit);
    }

    void add(Obligation it) {
        database.update(
                INSERT,
                it.id(),
                it.dossierId(),
                it.number(),
                it.content(),
                it.amount(),
                it.noticeNumber(),
                it.legalBasis(),
                it.ruleBasis(),
                it.payBy(),
                it.lapsesAt().atOffset(ZoneOffset.UTC),
                it.lapseBasis(),
                it.agencyCode(),
                it.askedBy(),
                it.askedAt().atOffset(ZoneOffset.UTC));
    }

    /** Met: the promised date before and after. */
    void settle(UUID id, Instant at, @Nullable Instant previousDueAt, @Nullable Instant newDueAt) {
        database.update(
                "update payment_obligation set state = 'SETTLED', closed_at = ?, previous_due_at = ?, new_due_at = ?"
                        + " where id = ?",
                at.atOffset(ZoneOffset.UTC),
                utc(previousDueAt),
                utc(newDueAt),
                id);
    }

    /** Not owed any more; false when the dossier waited for none. */
    boolean close(UUID dossierId, Instant at) {
        return database.update(
                        "update payment_obligation set state = 'CLOSED', closed_at = ? where dossier_id = ? and state = 'OPEN'",
                        at.atOffset(ZoneOffset.UTC),
                        dossierId)
                > 0;
    }

    private static Obligation row(ResultSet row) throws SQLException {
        return new Obligation(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                row.getObject(5, Long.class),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getObject(14, OffsetDateTime.class).toInstant(),
                ObligationState.valueOf(row.getString(15)),
                instant(row.getObject(16, OffsetDateTime.class)),
                instant(row.getObject(17, OffsetDateTime.class)),
                instant(row.getObject(18, OffsetDateTime.class)));
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
