package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Sets numbers apart for dossiers that are taken in without a line, and takes them back with those dossiers. */
@ApplicationScoped
@Transactional
public class CodeBlocks {

    private static final String RESERVE = """
            with counted as (
                insert into dossier_code_counter as c (agency_code, day, last_number) values (?, ?, ?)
                on conflict (agency_code, day) do update set last_number = c.last_number + excluded.last_number
                returning last_number),
            block as (
                insert into code_block (agency_code, day, first_number, last_number, reason, reserved_by, reserved_at,
                    redeem_until)
                select ?, ?, last_number - ? + 1, last_number, ?, ?, ?, ? from counted returning *),
            codes as (
                insert into reserved_code (code, block_id, number)
                select dossier_code_of(block.agency_code, block.day, n), block.id, n
                from block, generate_series(block.first_number, block.last_number) n
                where dossier_code_of(block.agency_code, block.day, block.last_number) is not null returning 1)
            select block.id from block where exists (select 1 from codes)""";

    private static final String REDEEM = """
            with redeemed as (
                update reserved_code r set state = 'REDEEMED', dossier_id = ?, settled_at = ?
                from code_block b where r.code = ? and r.state = 'RESERVED' and b.id = r.block_id and b.agency_code = ?
                returning r.code)
            update dossier set code = redeemed.code from redeemed where id = ? returning dossier.code""";

    private final Database database;
    private final EntityManager entityManager;
    private final CodeConfig config;
    private final BlockList list;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CodeBlocks(
            Database database,
            EntityManager entityManager,
            CodeConfig config,
            BlockList list,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.entityManager = entityManager;
        this.config = config;
        this.list = list;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    BlockView reserve(BlockRequest request) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, CivilTime.CIVIL_ZONE);
        var day = request.day() == null ? today : request.day();
        check(request, day, today);
        var agency = caller.requireAgency();
        var until = day.plusDays(config.redeemDays() + 1L).atStartOfDay(CivilTime.CIVIL_ZONE);
        var id = database
                .query(
                        row -> row.getObject(1, UUID.class),
                        RESERVE,
                        agency,
                        day,
                        request.count(),
                        agency,
                        day,
                        request.count(),
                        request.reason(),
                        caller.subject(),
                        now.atOffset(ZoneOffset.UTC),
                        until.toOffsetDateTime())
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(DossierProblem.DAILY_CODES_EXHAUSTED, agency, day.toString()));
        var view = list.get(id, agency);
        audit.record("reserve-codes", "code-block", id.toString(), null, view);
        return view;
    }

    /** The day for which a number was set apart at this agency, as long as it may still be redeemed. */
    public LocalDate dayOf(String code, String agencyCode) {
        return database.query(row -> row.getObject(1, LocalDate.class), """
                        select b.day from reserved_code r join code_block b on b.id = r.block_id
                        where r.code = ? and b.agency_code = ?""", code, agencyCode).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("reservedCode", "ReservedCode", "rule.code.Reserved", code));
    }

    /** Gives the number to the dossier that was taken in under it; of two that claim it one is refused. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String redeem(String code, UUID dossierId, String agencyCode) {
        entityManager.flush();
        return database
                .query(
                        row -> row.getString(1),
                        REDEEM,
                        dossierId,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        code,
                        agencyCode,
                        dossierId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Problem(CodeProblem.CODE_ALREADY_SETTLED, code));
    }

    BlockView close(UUID id, String reason) {
        var agency = caller.requireAgency();
        var before = list.get(id, agency);
        database.update(
                Expiry.VOID_LEFT.formatted("b.id = ?"),
                clock.instant().atOffset(ZoneOffset.UTC),
                id,
                reason,
                caller.subject(),
                clock.instant().atOffset(ZoneOffset.UTC));
        var after = list.get(id, agency);
        audit.record("close-code-block", "code-block", id.toString(), before.with(List.of()), after.with(List.of()));
        return after;
    }

    private void check(BlockRequest request, LocalDate day, LocalDate today) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        if (request.count() > config.maxBlock()) {
            problem.violation("count", "Max", "rule.code.BlockSize", config.maxBlock());
        }
        if (day.isBefore(today) || day.isAfter(today.plusDays(config.daysAhead()))) {
            problem.violation("day", "BlockDay", "rule.code.BlockDay", config.daysAhead());
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }
}
