package vn.tthc.workflow.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** How much work lies where, in one statement over what is not over. */
@ApplicationScoped
class Workload {

    private final Session session;
    private final TaskAccess access;
    private final Clock clock;

    Workload(Session session, TaskAccess access, Clock clock) {
        this.session = session;
        this.access = access;
        this.clock = clock;
    }

    /** Whose work is counted together. */
    enum By {
        /** Everybody who holds something; what nobody holds has no key. */
        OFFICER("coalesce(t.holder, '')", "max(t.holder_name)"),
        /** The desk of an agency: those of one role. */
        ROLE("t.role", "cast(null as text)"),
        AGENCY("t.agency_code", "(select a.name from agency a where a.code = t.agency_code)");

        private final String key;
        private final String name;

        By(String key, String name) {
            this.key = key;
            this.name = name;
        }
    }

    /** The sort key of the last row seen. */
    record Position(String agencyCode, String key) {}

    /**
     * The work of one person, desk or agency.
     *
     * @param key subject, role or agency; empty for what nobody holds
     * @param overdue as lists of tasks say it
     * @param earliestDueAt of all of it
     */
    record Load(
            String agencyCode,
            String key,
            @Nullable String name,
            long open,
            long claimed,
            long waiting,
            long inTransit,
            long overdue,
            long urgent,
            @Nullable Instant earliestDueAt) {}

    List<Load> list(By by, @Nullable String agency, @Nullable Position after, int limit) {
        var overdue = new TaskFilter(null, null, null, null, false, true)
                .within(new TaskFilter.Scope("true", "", List.of()), "", clock.instant())
                .numbered(0);
        var condition =
                new TaskFilter(agency, null, null, null, false, false).within(access.scope(), "", clock.instant());
        if (after != null) {
            condition
                    .and("(t.agency_code, " + by.key + ") > (:afterAgency, :afterKey)")
                    .with("afterAgency", after.agencyCode())
                    .with("afterKey", after.key());
        }
        var query =
                session.createNativeQuery("""
                select t.agency_code as agency, %1$s as key, %2$s as name,
                    count(*) filter (where t.state = 'OPEN') as open,
                    count(*) filter (where t.state = 'CLAIMED') as claimed,
                    count(*) filter (where t.state = 'WAITING') as waiting,
                    count(*) filter (where t.state = 'IN_TRANSIT') as transit,
                    count(*) filter (where %3$s) as overdue,
                    count(*) filter (where t.priority > 0) as urgent,
                    min(t.due_at) as earliest
                from task t where %4$s
                group by t.agency_code, %1$s order by t.agency_code, %1$s""".formatted(by.key, by.name, overdue.sql(), condition.sql()), Tuple.class);
        condition.bind(query);
        overdue.bind(query);
        return query.setMaxResults(limit).getResultStream().map(Workload::load).toList();
    }

    private static Load load(Tuple row) {
        return new Load(
                row.get("agency", String.class),
                row.get("key", String.class),
                row.get("name", String.class),
                number(row, "open"),
                number(row, "claimed"),
                number(row, "waiting"),
                number(row, "transit"),
                number(row, "overdue"),
                number(row, "urgent"),
                row.get("earliest", Instant.class));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }
}
