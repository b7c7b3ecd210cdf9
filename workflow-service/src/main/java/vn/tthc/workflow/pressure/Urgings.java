package vn.tthc.workflow.pressure;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.Caller;
import vn.tthc.workflow.task.Task;

/** All urgings: an agency sees those it got and those it sent. */
@ApplicationScoped
class Urgings {

    private static final String ROWS = """
            select u.*, t.state as task_state, t.closed_at as task_closed_at
            from urging u join task t on t.id = u.task_id where\s""";

    private final Database database;
    private final Sight sight;
    private final Caller caller;

    Urgings(Database database, Sight sight, Caller caller) {
        this.database = database;
        this.sight = sight;
        this.caller = caller;
    }

    /** The sort key of the last row seen. */
    record Position(Instant madeAt, UUID id) {}

    @Transactional(MANDATORY)
    void add(UUID id, Task task, String text, Instant now) {
        database.update(
                """
                insert into urging (id, task_id, application_id, dossier_code, procedure_name, step_code, step_name,
                    agency_code, by_agency, by_subject, by_name, text, due_at, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?::timestamptz)""",
                id,
                task.id(),
                task.applicationId(),
                task.dossierCode(),
                task.procedureName(),
                task.stepCode(),
                task.stepName(),
                task.agencyCode(),
                caller.requireAgency(),
                caller.subject(),
                caller.name(),
                text,
                task.dueAt().toString(),
                now.toString());
    }

    /** True for the one answer that there is. */
    @Transactional(MANDATORY)
    boolean answer(UUID id, String text, Instant now) {
        return database.update("""
                        update urging set answer = ?, answered_by = ?, answered_name = ?, answered_at = ?::timestamptz
                        where id = ? and answered_at is null""", text, caller.subject(), caller.name(), now.toString(), id) == 1;
    }

    /** One that the caller's agency got, or sent. */
    Optional<Urging> find(UUID id) {
        return database.query(Urging::of, ROWS + "u.id = ?", id).stream()
                .findFirst()
                .filter(one -> caller.agency()
                        .filter(agency -> agency.equals(one.agencyCode()) || agency.equals(one.byAgency()))
                        .isPresent());
    }

    /** Newest first: those the caller's agency sent, or those that he sees among the ones that it, or one below it, got. */
    List<Urging> list(boolean sent, @Nullable Boolean answered, Optional<Position> after, int limit) {
        var seen = sent
                ? new Sight.Condition("u.by_agency = ?", List.of(caller.requireAgency()))
                : sight.of("u.agency_code");
        var sql = new StringBuilder(ROWS).append(seen.sql());
        var values = new ArrayList<>(seen.values());
        if (answered != null) {
            sql.append(answered ? " and u.answered_at is not null" : " and u.answered_at is null");
        }
        after.ifPresent(position -> {
            sql.append(" and (u.made_at, u.id) < (?::timestamptz, ?)");
            values.addAll(List.of(position.madeAt().toString(), position.id()));
        });
        return database.query(Urging::of, sql + " order by u.made_at desc, u.id desc limit " + limit, values.toArray());
    }
}
