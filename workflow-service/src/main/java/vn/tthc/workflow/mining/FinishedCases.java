package vn.tthc.workflow.mining;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.security.AccessScope;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.workflow.mining.FinishedCase.Spell;
import vn.tthc.workflow.mining.FinishedCase.Transit;
import vn.tthc.workflow.mining.FinishedCase.Work;
import vn.tthc.workflow.reference.Agencies;

/** Reads processes that are over, some hundred at a time with all that belongs to them, in the order of their ends. */
@ApplicationScoped
class FinishedCases {

    static final int AT_ONCE = 500;

    private static final String PROCESSES = """
            select p.id as id, p.dossier_code as code, p.calendar_version_id as calendar, p.state as state,
                p.started_at as start, p.finished_at as finish
            from process p
            where p.procedure_code = :procedure and p.finished_at >= :begin and p.finished_at < :end
            and (p.finished_at, p.id) > (:after, :afterId) and (%s)
            order by p.finished_at, p.id limit :limit""";

    private static final String WORKS = """
            select process_id as id, step_code as step, step_name as name, agency_code as agency, role as role,
                hours as hours, opened_at as opened, claimed_at as claimed, due_at as due, closed_at as closed,
                state as state, outcome as outcome
            from task where process_id in (:ids) and closed_at is not null order by process_id, opened_at, id""";

    private static final String TRANSITS = """
            select process_id as id, from_agency as sender, to_agency as receiver, state as state, sent_at as sent,
                coalesce(received_at, closed_at) as over
            from handoff where process_id in (:ids) and coalesce(received_at, closed_at) is not null
            order by process_id, sent_at""";

    private static final String SPELLS = """
            select process_id as id, agency_code as agency, from_at as start, to_at as finish
            from custody where process_id in (:ids) and to_at is not null order by process_id, from_at""";

    private static final String PAUSES = """
            select process_id as id, from_at as start, to_at as finish
            from process_pause where process_id in (:ids) and to_at is not null""";

    private static final UUID NONE = new UUID(0, 0);
    private static final long MINUTES = 60;

    private final Session session;
    private final Caller caller;

    FinishedCases(Session session, Caller caller) {
        this.session = session;
        this.caller = caller;
    }

    /** Where the next ones begin. */
    record Position(Instant finishedAt, UUID id) {}

    /** Some of them, and where the next begin; nothing more where that is absent. */
    record Chunk(List<FinishedCase> cases, @Nullable Position next) {}

    /** Those the caller may see: a controller all, a supervisor the agencies below, a leader those of his own agency. */
    Chunk read(MiningQuestion question, @Nullable Position after) {
        var rows = processes(question, after);
        if (rows.isEmpty()) {
            return new Chunk(List.of(), null);
        }
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        var parts = new Parts(
                parts(WORKS, ids, FinishedCases::work),
                parts(TRANSITS, ids, FinishedCases::transit),
                parts(SPELLS, ids, FinishedCases::spell),
                parts(PAUSES, ids, FinishedCases::pause));
        var last = rows.getLast();
        var next = rows.size() < AT_ONCE ? null : new Position(at(last, "finish"), last.get("id", UUID.class));
        return new Chunk(rows.stream().map(parts::of).toList(), next);
    }

    private List<Tuple> processes(MiningQuestion question, @Nullable Position after) {
        var scope = scope();
        var query = session.createNativeQuery(PROCESSES.formatted(scope.condition()), Tuple.class)
                .setParameter("procedure", question.procedureCode())
                .setParameter("begin", question.begin())
                .setParameter("end", question.end())
                .setParameter("after", after == null ? question.begin() : after.finishedAt())
                .setParameter("afterId", after == null ? NONE : after.id())
                .setParameter("limit", AT_ONCE);
        if (scope.agency() != null) {
            query.setParameter("agency", scope.agency());
        }
        return query.getResultList();
    }

    /** A condition on the process, and the agency in it. */
    private record Scope(String condition, @Nullable String agency) {}

    private Scope scope() {
        if (caller.is(Role.PROCEDURE_CONTROLLER)) {
            return new Scope("true", null);
        }
        return switch (caller.scope()) {
            case AccessScope.Everything _ -> new Scope("true", null);
            case AccessScope.Subtree(var agency) -> new Scope(Agencies.below("p.competent_agency", ":agency"), agency);
            case AccessScope.Agency(var agency) -> new Scope("p.competent_agency = :agency", agency);
            case AccessScope.Person _, AccessScope.Nothing _ -> new Scope("false", null);
        };
    }

    /** What belongs to the processes, by their ids. */
    private record Parts(
            Map<UUID, List<Work>> works,
            Map<UUID, List<Transit>> transits,
            Map<UUID, List<Spell>> spells,
            Map<UUID, List<Pause>> pauses) {

        FinishedCase of(Tuple row) {
            var id = row.get("id", UUID.class);
            return new FinishedCase(
                    row.get("code", String.class),
                    row.get("calendar", String.class),
                    row.get("state", String.class),
                    at(row, "start"),
                    at(row, "finish"),
                    works.getOrDefault(id, List.of()),
                    transits.getOrDefault(id, List.of()),
                    spells.getOrDefault(id, List.of()),
                    pauses.getOrDefault(id, List.of()));
        }
    }

    /** A row, and the process it belongs to. */
    private record Owned<T>(UUID process, T part) {}

    private <T> Map<UUID, List<T>> parts(String sql, List<UUID> ids, Function<Tuple, T> read) {
        return session.createNativeQuery(sql, Tuple.class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Owned<>(row.get("id", UUID.class), read.apply(row)))
                .collect(groupingBy(Owned::process, mapping(Owned::part, toList())));
    }

    private static Work work(Tuple row) {
        return new Work(
                row.get("step", String.class),
                row.get("name", String.class),
                row.get("agency", String.class),
                row.get("role", String.class),
                row.get("hours", Number.class).longValue() * MINUTES,
                at(row, "opened"),
                row.get("claimed", Instant.class),
                at(row, "due"),
                at(row, "closed"),
                row.get("state", String.class),
                row.get("outcome", String.class));
    }

    private static Transit transit(Tuple row) {
        return new Transit(
                row.get("sender", String.class),
                row.get("receiver", String.class),
                row.get("state", String.class),
                at(row, "sent"),
                at(row, "over"));
    }

    private static Spell spell(Tuple row) {
        return new Spell(row.get("agency", String.class), at(row, "start"), at(row, "finish"));
    }

    private static Pause pause(Tuple row) {
        return new Pause(at(row, "start"), at(row, "finish"));
    }

    private static Instant at(Tuple row, String column) {
        return row.get(column, Instant.class);
    }
}
