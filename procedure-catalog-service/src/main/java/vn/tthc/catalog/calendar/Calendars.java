package vn.tthc.catalog.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of all calendars. */
@ApplicationScoped
class Calendars implements PanacheRepositoryBase<CalendarVersion, UUID> {

    /** The calendar that an agency works by on a day: its own, else that of the nearest agency above it. */
    Optional<CalendarVersion> governing(List<String> agencyAndAbove, LocalDate day) {
        return agencyAndAbove.stream()
                .map(code -> find(
                                "agencyCode = ?1 and status = ?2 and validFrom <= ?3"
                                        + " and (validTo is null or validTo > ?3) order by number desc",
                                code,
                                CalendarVersion.Status.ACTIVE,
                                day)
                        .firstResultOptional())
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<CalendarVersion> numbered(String agency, int number) {
        return find("agencyCode = ?1 and number = ?2", agency, number).firstResultOptional();
    }

    List<CalendarVersion> of(String agency, int after, int rows) {
        return find("agencyCode = ?1 and number > ?2 order by number", agency, after)
                .range(0, rows - 1)
                .list();
    }

    int lastNumber(String agency) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(number), 0) from CalendarVersion where agencyCode = ?1", Integer.class)
                .setParameter(1, agency)
                .getSingleResult();
    }
}
