package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Draws dossier codes {@code H90.15-261123-0001}: receiving agency, day, number of the day.
 *
 * <p>One statement locks the day's counter, counts and writes the code. It runs after everything else that the receipt
 * writes, so the lock is held for as short as can be; as part of the same transaction, a roll-back or a kill gives the
 * number back, and no gap is left.
 */
@ApplicationScoped
class Codes {

    private static final int LAST_OF_DAY = 9999;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private final EntityManager entityManager;

    Codes(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    String draw(UUID dossierId, String agencyCode, LocalDate day) {
        entityManager.flush();
        var drawn = entityManager
                .createNativeQuery("""
                        with drawn as (
                            insert into dossier_code_counter as c (agency_code, day, last_number) values (:agency, :day, 1)
                            on conflict (agency_code, day) do update set last_number = c.last_number + 1
                            where c.last_number < :last
                            returning last_number)
                        update dossier set code = :prefix || lpad(drawn.last_number::text, 4, '0')
                        from drawn where id = :id returning code""")
                .setParameter("agency", agencyCode)
                .setParameter("day", day)
                .setParameter("last", LAST_OF_DAY)
                .setParameter("prefix", agencyCode + "-" + DAY.format(day) + "-")
                .setParameter("id", dossierId)
                .getResultList();
        if (drawn.isEmpty()) {
            throw new Problem(DossierProblem.DAILY_CODES_EXHAUSTED, agencyCode, day.toString());
        }
        return (String) drawn.getFirst();
    }
}
