package vn.tthc.catalog.agency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of the tree, asked by code and day. */
@ApplicationScoped
public class Agencies implements PanacheRepositoryBase<Agency, UUID> {

    /** For the container. */
    Agencies() {}

    private static final String ON_DAY = " and validFrom <= ?2 and (validTo is null or validTo > ?2)";

    /** The agency of that code on that day. */
    public Optional<Agency> on(String code, LocalDate day) {
        return find("code = ?1" + ON_DAY, code, day).firstResultOptional();
    }

    /** The last row of a code, whether or not it has ended. */
    Optional<Agency> last(String code) {
        return find("code = ?1 order by validFrom desc", code).firstResultOptional();
    }

    List<Agency> history(String code) {
        return list("code = ?1 order by validFrom", code);
    }

    /** Which of the codes are agencies on that day; one query for many. */
    public Set<String> known(Collection<String> codes, LocalDate day) {
        return new HashSet<>(getEntityManager()
                .createQuery("select code from Agency where code in ?1" + ON_DAY, String.class)
                .setParameter(1, codes)
                .setParameter(2, day)
                .getResultList());
    }

    /** What agencies were called on a day; one that has ended by then gives its last name, one that comes later its first. */
    public Map<String, String> names(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        Map<String, String> names = new HashMap<>();
        list("code in ?1 order by validFrom", codes).forEach(a -> {
            if (!names.containsKey(a.code()) || !a.validFrom().isAfter(day)) {
                names.put(a.code(), a.name());
            }
        });
        return names;
    }

    /** The open rows of agencies, and for some of them of everything below; one query. */
    List<Agency> open(Collection<String> codes, Collection<String> withAllBelow) {
        return list(
                "from Agency a where a.validTo is null and (a.code in ?1 or exists (select 1 from Agency top"
                        + " where top.code in ?2 and top.validTo is null and a.path like concat(top.path, '%')))"
                        + " order by a.path",
                codes, withAllBelow);
    }

    /** Which of the codes belong to an agency on that day or later. */
    Set<String> takenAfter(Collection<String> codes, LocalDate day) {
        return list("code in ?1 and (validTo is null or validTo > ?2)", codes, day).stream()
                .map(Agency::code)
                .collect(Collectors.toSet());
    }

    boolean hasChildren(String code, LocalDate from) {
        return count("parentCode = ?1 and (validTo is null or validTo > ?2)", code, from) > 0;
    }

    List<Agency> page(Filter filter, @Nullable String after, int rows) {
        return find(
                        "path like ?1" + ON_DAY
                                + " and (?3 is null or level = ?3) and (?4 is null or path > ?4) order by path",
                        filter.under() + '%',
                        filter.asOf(),
                        filter.level(),
                        after)
                .range(0, rows - 1)
                .list();
    }

    long countUpTo(Filter filter, int most) {
        return getEntityManager()
                .createQuery(
                        "select code from Agency where path like ?1" + ON_DAY + " and (?3 is null or level = ?3)",
                        String.class)
                .setParameter(1, filter.under() + '%')
                .setParameter(2, filter.asOf())
                .setParameter(3, filter.level())
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** Which part of the tree, on which day. {@code under} is a path prefix, empty for all. */
    record Filter(String under, LocalDate asOf, @Nullable Level level) {}
}
