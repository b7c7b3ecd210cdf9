package vn.tthc.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** What is remembered is given up as soon as it is no longer true. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MemoryTest {

    private static final String TEACH = "insert into search_term (term, means) values (?, 'khai sinh')";

    @Inject
    Memory memory;

    @Inject
    EntryRows rows;

    @Inject
    Database database;

    @AfterEach
    void forget() {
        database.update("delete from search_term where term like 'qzmem%'");
    }

    @Test
    void what_nobody_has_changed_is_not_read_again() {
        assertThat(memory.upToDate()).isSameAs(memory.upToDate());
    }

    @Test
    void what_is_committed_is_known_to_the_next_question() {
        memory.upToDate();

        database.update(TEACH, "qzmem1");

        assertThat(phrase("qzmem1")).isEqualTo("khai sinh");
    }

    @Test
    void a_transaction_that_began_before_the_reading_and_ended_after_it_is_noticed() throws SQLException {
        try (var early = database.open()) {
            early.setAutoCommit(false);
            teach(early, "qzmem2");
            database.update(TEACH, "qzmem3");
            assertThat(phrase("qzmem3")).isEqualTo("khai sinh");
            assertThat(phrase("qzmem2")).isEqualTo("qzmem2");
            var mark = rows.mark();

            early.commit();

            assertThat(rows.isUnchangedSince(mark)).isFalse();
            assertThat(phrase("qzmem2")).isEqualTo("khai sinh");
        }
    }

    private String phrase(String typed) {
        return memory.upToDate().language().understand(typed).phrase();
    }

    private static void teach(Connection connection, String term) throws SQLException {
        try (var statement = Database.prepare(connection, TEACH, term)) {
            statement.executeUpdate();
        }
    }
}
