package vn.tthc.catalog.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.review.CostModel.Rate;
import vn.tthc.catalog.review.CostModel.Subject;
import vn.tthc.platform.problem.Problem;

/** What an hour was worth on a day; the rows of {@code compliance_rate}. */
@ApplicationScoped
class Rates {

    private final Sql sql;

    Rates(Sql sql) {
        this.sql = sql;
    }

    Rate on(Subject subject, LocalDate day) {
        return sql.rows("""
                select yearly_income, hours_per_year, source, valid_from from compliance_rate
                 where subject = :subject and valid @> cast(:day as date)""").setParameter("subject", subject.name()).setParameter("day", day).getResultList().stream()
                .findFirst()
                .map(t -> new Rate(
                        subject, t.get(0, Long.class), t.get(1, Integer.class), t.get(2, String.class), Sql.day(t, 3)))
                .orElseThrow(() -> new Problem(CatalogProblem.REVIEW_INVALID)
                        .violation("ratesOn", "Exists", "rule.noRate", subject.name(), day));
    }
}
