package vn.tthc.workflow.task;

import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows. The list and its count take their condition from here, so that they cannot disagree.
 *
 * @param state without one, all that is not over
 */
record TaskFilter(
        @Nullable String agency,
        @Nullable String role,
        @Nullable TaskState state,
        @Nullable UUID applicationId,
        boolean mine,
        boolean overdue) {

    /** A condition on {@code t} and the values of its parameters. */
    record Scope(String condition, String agency, List<String> roles) {}

    /** The sort key of the last row seen: exactly the rank that row showed, and its id. */
    record Position(Instant rankAt, UUID id) {}

    /** The condition in SQL with its parameters. */
    Condition within(Scope scope, String subject, Instant now) {
        var condition = new Condition();
        condition.inside(scope);
        condition.equal("t.agency_code", "agency", agency).equal("t.role", "role", role);
        if (applicationId != null) {
            // By its process, whose tasks have an index: a desk may have tens of thousands of others.
            condition
                    .and("t.process_id = (select p.id from process p where p.application_id = :application)")
                    .with("application", applicationId);
        }
        condition.and(state == null ? "t.closed_at is null" : "t.state = :state");
        if (state != null) {
            condition.with("state", state.name());
        }
        if (mine) {
            condition.and("t.holder = :subject").with("subject", subject);
        }
        if (overdue) {
            condition
                    .and("t.due_at < :now and t.state in ('OPEN', 'CLAIMED', 'IN_TRANSIT')")
                    .with("now", now);
        }
        return condition;
    }

    /** Conditions joined by {@code and}; values always travel as parameters. */
    static final class Condition {

        private static final Pattern PARAMETER = Pattern.compile("(?<!:):[A-Za-z]+");

        private final List<String> terms = new ArrayList<>();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Condition and(String term) {
            terms.add("(" + term + ")");
            return this;
        }

        Condition with(String parameter, Object value) {
            parameters.put(parameter, value);
            return this;
        }

        Condition equal(String column, String parameter, @Nullable Object value) {
            return value == null ? this : and(column + " = :" + parameter).with(parameter, value);
        }

        Condition inside(Scope scope) {
            and(scope.condition());
            if (!scope.agency().isEmpty()) {
                with("scopeAgency", scope.agency());
            }
            return scope.roles().isEmpty() ? this : with("scopeRoles", scope.roles());
        }

        /** The same under names of its own, to stand beside others in one statement. */
        Condition numbered(int number) {
            var numbered = new Condition();
            terms.forEach(term -> numbered.terms.add(PARAMETER.matcher(term).replaceAll("$0_" + number)));
            parameters.forEach((name, value) -> numbered.parameters.put(name + "_" + number, value));
            return numbered;
        }

        String sql() {
            return String.join(" and ", terms);
        }

        void bind(Query query) {
            parameters.forEach(query::setParameter);
        }
    }
}
