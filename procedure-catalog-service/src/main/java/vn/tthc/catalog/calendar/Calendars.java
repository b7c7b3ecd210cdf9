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

    /** How many agencies below a path have no calendar of their own between, and so work by the one above. */
    long agenciesBy(String path, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select count(a) from Agency a where a.path like ?1 and a.validFrom <= ?2"
                                + " and (a.validTo is null or a.validTo > ?2) and not exists ("
                                + "select 1 from CalendarVersion c, Agency own where own.code = c.agencyCode"
                                + " and c.status = ?3 and c.validFrom <= ?2 and (c.validTo is null or c.validTo > ?2)"
                                + " and own.validFrom <= ?2 and (own.validTo is null or own.validTo > ?2)"
                                + " and own.path like ?1 and own.path <> ?4 and a.path like concat(own.path, '%'))",
                        Long.class)
                .setParameter(1, path + '%')
                .setParameter(2, day)
                .setParameter(3, CalendarVersion.Status.ACTIVE)
                .setParameter(4, path)
                .getSingleResult();
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
