package vn.tthc.catalog.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stated about procedures, asked by code and day. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    /** For the container. */
    Deliveries() {}

    Optional<Delivery> on(String code, LocalDate day) {
        return find("procedureCode = ?1 and validFrom <= ?2 and (validTo is null or validTo > ?2)", code, day)
                .firstResultOptional();
    }

    Optional<Delivery> last(String code) {
        return find("procedureCode = ?1 order by validFrom desc", code).firstResultOptional();
    }

    /** Everything stated, by day, with the receivers in the same query. */
    List<Delivery> all(String code) {
        return find(
                        "select d from Delivery d left join fetch d.receivers where d.procedureCode = ?1"
                                + " order by d.validFrom",
                        code)
                .list();
    }

    /** Newest first. */
    List<Delivery> history(String code, LocalDate before, int rows) {
        return find("procedureCode = ?1 and validFrom < ?2 order by validFrom desc", code, before)
                .range(0, rows - 1)
                .list();
    }
}
