package vn.tthc.application.code;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;
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
    private static final String DRAWING = """
            with drawn as (
                insert into dossier_code_counter as c (agency_code, day, last_number) values (?, ?, 1)
                on conflict (agency_code, day) do update set last_number = c.last_number + 1
                where dossier_code_of(c.agency_code, c.day, c.last_number + 1) is not null
                returning last_number),
            found as (
                update dossier set code = dossier_code_of(?, ?, drawn.last_number)
                from drawn where id = ? returning code as value)""";

    static final String DRAW = DRAWING + " select value from found";

    /** Stands in the events for the code that is drawn with the statement that writes them. */
    private static final String MARK = "{code}";

    private final EntityManager entityManager;
    private final Database database;
    private final CodeBlocks blocks;
    private final Outbox outbox;

    Codes(EntityManager entityManager, Database database, CodeBlocks blocks, Outbox outbox) {
        this.entityManager = entityManager;
        this.database = database;
        this.blocks = blocks;
        this.outbox = outbox;
    }

    /**
     * Gives the dossier the number set apart under which it was taken in, or else the next one of the day, and publishes
     * it. Of all statements of a receipt this is the last: nothing but the commit follows.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void number(Dossier dossier, LocalDate day, @Nullable String reserved) {
        var agency = dossier.filing().receivingAgency();
        entityManager.flush();
        if (reserved == null) {
            drawAndPublish(dossier, agency, day);
        } else {
            dossier.numbered(blocks.redeem(reserved, dossier.id(), agency));
            outbox.publish(dossier);
        }
    }

    private void drawAndPublish(Dossier dossier, String agency, LocalDate day) {
        dossier.numbered(MARK);
        var code = outbox.publish(dossier, MARK, DRAWING, agency, day, agency, day, dossier.id())
                .orElseThrow(() -> exhausted(agency, day));
        dossier.bears(code);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    String draw(UUID dossierId, String agencyCode, LocalDate day) {
        entityManager.flush();
        return database.query(row -> row.getString(1), DRAW, agencyCode, day, agencyCode, day, dossierId).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> exhausted(agencyCode, day));
    }

    private static Problem exhausted(String agency, LocalDate day) {
        return new Problem(DossierProblem.DAILY_CODES_EXHAUSTED, agency, day.toString());
    }
}
