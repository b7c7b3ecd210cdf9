package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** How many working days the law gives for each duty, by date: the numbers have changed before and will again. */
@ApplicationScoped
class DutyLimits {

    private final EntityManager entityManager;

    DutyLimits(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    int workingDays(Duty duty, LocalDate on) {
        return ((Number) entityManager
                        .createNativeQuery("""
                                select working_days from duty_limit
                                where duty = :duty and valid_from <= :day and (valid_to is null or valid_to > :day)""")
                        .setParameter("duty", duty.name())
                        .setParameter("day", on)
                        .getSingleResult())
                .intValue();
    }
}
