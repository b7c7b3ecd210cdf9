package vn.tthc.catalog.posting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.agency.AgencyView;

/** Finds out for whom offices receive; one query at most, however many they are. */
@ApplicationScoped
class ReceptionPlaces {

    private final Sql sql;
    private final Clock clock;

    ReceptionPlaces(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Department(String code, String path) {}

    /** The agencies as places where dossiers are handed in, in the same order. */
    List<ReceptionPlace> of(List<AgencyView> agencies) {
        var departments = departments(agencies.stream()
                .filter(ReceptionPlaces::isCentre)
                .map(ReceptionPlaces::above)
                .distinct()
                .toList());
        return agencies.stream()
                .map(a -> ReceptionPlace.of(a, isCentre(a) ? under(above(a), departments) : List.of()))
                .toList();
    }

    private static boolean isCentre(AgencyView agency) {
        return agency.level().equals("SERVICE_CENTRE") && agency.parentCode() != null;
    }

    private static String above(AgencyView centre) {
        return centre.path().substring(0, centre.path().length() - centre.code().length() - 1);
    }

    private static List<String> under(String path, List<Department> departments) {
        return departments.stream()
                .filter(d -> d.path().startsWith(path))
                .map(Department::code)
                .toList();
    }

    private List<Department> departments(List<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return sql
                .rows("""
                        select d.code, d.path
                          from (select jsonb_array_elements_text(cast(:paths as jsonb)) as path) above
                          join agency d on d.path like above.path || '%'
                         where d.level = 'DEPARTMENT' and d.valid @> cast(:today as date)""")
                .setParameter("paths", sql.json(paths))
                .setParameter("today", LocalDate.now(clock))
                .getResultList()
                .stream()
                .map(t -> new Department(t.get(0, String.class), t.get(1, String.class)))
                .toList();
    }
}
