package vn.tthc.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Outage;

/** Finds out what an exception means for the caller, through whatever it was wrapped in on its way up. */
final class Causes {

    /** Unique, and unique without overlaps. */
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private static final int DEEPEST = 20;

    private Causes() {}

    /** Null when nobody foresaw it. */
    static @Nullable Problem problem(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            var problem = of(cause);
            if (problem != null) {
                return problem;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static @Nullable Problem of(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case UnauthorizedException _, AuthenticationException _ -> new Problem(CommonProblem.UNAUTHORIZED);
            case ForbiddenException _ -> new Problem(CommonProblem.FORBIDDEN);
            case ConstraintViolationException violations -> BrokenRules.problem(violations);
            case InvalidDefinitionException _ -> null;
            case JacksonException json -> UnreadableInput.json(json);
            case OptimisticLockException _, StaleStateException _ -> new Problem(CommonProblem.CONFLICT);
            case SQLException sql when Outage.is(sql) -> new Problem(CommonProblem.UNAVAILABLE);
            case SQLException sql
            when TAKEN.contains(String.valueOf(sql.getSQLState())) -> new Problem(CommonProblem.CONFLICT);
            case WebApplicationException web -> ofWeb(web);
            default -> null;
        };
    }

    private static @Nullable Problem ofWeb(WebApplicationException web) {
        var cause = web.getCause();
        var deeper = cause == null ? null : problem(cause);
        return deeper == null ? ofStatus(web.getResponse().getStatus()) : deeper;
    }

    private static @Nullable Problem ofStatus(int status) {
        if (status >= 500) {
            return null;
        }
        return new Problem(Arrays.stream(CommonProblem.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElse(CommonProblem.INVALID_REQUEST));
    }
}
