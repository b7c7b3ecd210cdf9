package vn.tthc.platform.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Outage;
import vn.tthc.platform.problem.Problem;

/** What a failed attempt means: whether trying again can help, and how to tell of it without quoting data. */
enum Failure {

    /** The database is away: try until it is back. */
    OUTAGE,

    /** Another transaction was in the way: try again, some times. */
    CONFLICT,

    /** It will fail the same way each time. */
    DETERMINISTIC;

    /** serialization, deadlock, lock not available, and a row that somebody else inserted a moment earlier. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "23505", "57014");

    static Failure of(Throwable failure) {
        var causes = causes(failure);
        if (causes.stream().anyMatch(Outage::is)) {
            return OUTAGE;
        }
        return causes.stream().anyMatch(Failure::isConflict) ? CONFLICT : DETERMINISTIC;
    }

    /** Kind and place of a failure. Never its message: that may quote what the event or a row says. */
    static String describe(Throwable failure) {
        var root = causes(failure).getLast();
        var detail = switch (root) {
            case SQLException sql -> " " + sql.getSQLState();
            case Problem problem -> " " + problem.type().slug();
            default -> "";
        };
        return root.getClass().getSimpleName() + detail + place(root);
    }

    private static String place(Throwable root) {
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("vn.tthc."))
                .findFirst()
                .map(frame ->
                        " at %s.%s:%d".formatted(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()))
                .orElse("");
    }

    private static boolean isConflict(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException _,
                    PessimisticLockException _,
                    LockTimeoutException _,
                    StaleStateException _,
                    SQLTransientException _ -> true;
            case SQLException sql -> sql.getSQLState() != null && CONFLICTS.contains(sql.getSQLState());
            default -> false;
        };
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        @Nullable Throwable cause = failure;
        while (cause != null && !causes.contains(cause)) {
            causes.add(cause);
            Stream.of(cause.getSuppressed())
                    .filter(SQLException.class::isInstance)
                    .forEach(causes::addFirst);
            cause = cause.getCause();
        }
        return causes;
    }
}
