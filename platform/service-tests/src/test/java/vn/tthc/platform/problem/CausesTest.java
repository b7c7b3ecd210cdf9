package vn.tthc.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static @Nullable ProblemType typeOf(Throwable failure) {
        var problem = Causes.problem(failure);
        return problem == null ? null : problem.type();
    }

    @Test
    void a_pool_without_a_free_connection_is_a_service_that_is_busy_and_not_one_that_is_broken() {
        var pool = new SQLException("Acquisition timeout while waiting for new connection", new TimeoutException());

        assertThat(typeOf(new GenericJDBCException("no connection", pool))).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void so_is_a_database_that_cannot_be_reached_or_is_stopping() {
        assertThat(typeOf(new JDBCConnectionException("gone", new SQLException("gone", "08006"))))
                .isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(typeOf(new SQLException("terminating", "57P01"))).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void a_row_that_somebody_else_wrote_first_is_a_conflict() {
        assertThat(typeOf(new SQLException("duplicate key", "23505"))).isEqualTo(CommonProblem.CONFLICT);
    }

    @Test
    void what_nobody_foresaw_stays_unforeseen() {
        assertThat(typeOf(new SQLException("no such column", "42703"))).isNull();
        assertThat(typeOf(new IllegalStateException())).isNull();
    }
}
