package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;

/**
 * Draws dossier codes {@code H90.15-261123-0001}: receiving agency, day, number of the day, in the pattern of that day.
 *
 * <p>One statement locks the day's counter, counts and writes the code. It runs after everything else that the receipt
 * writes, so the lock is held for as short as can be; as part of the same transaction, a roll-back or a kill gives the
 * number back, and no gap is left.
 */
@ApplicationScoped
public class Codes {

    /** Takes agency, day, agency, day, dossier; answers no row when the patterns of the day have no room left. */
    static final String DRAW = """
            with drawn as (
                insert into dossier_code_counter as c (agency_code, day, last_number) values (?, ?, 1)
                on conflict (agency_code, day) do update set last_number = c.last_number + 1
                where dossier_code_of(c.agency_code, c.day, c.last_number + 1) is not null
                returning last_number)
            update dossier set code = dossier_code_of(?, ?, drawn.last_number)
            from drawn where id = ? returning code""";

    private final EntityManager entityManager;
    private final Database database;
    private final CodeBlocks blocks;

    Codes(EntityManager entityManager, Database database, CodeBlocks blocks) {
        this.entityManager = entityManager;
        this.database = database;
        this.blocks = blocks;
    }

    /** The number set apart under which the dossier was taken in, or else the next one of the day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String number(UUID dossierId, String agencyCode, LocalDate day, @Nullable String reserved) {
        return reserved == null ? draw(dossierId, agencyCode, day) : blocks.redeem(reserved, dossierId, agencyCode);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    String draw(UUID dossierId, String agencyCode, LocalDate day) {
        entityManager.flush();
        return database.query(row -> row.getString(1), DRAW, agencyCode, day, agencyCode, day, dossierId).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new Problem(DossierProblem.DAILY_CODES_EXHAUSTED, agencyCode, day.toString()));
    }
}
