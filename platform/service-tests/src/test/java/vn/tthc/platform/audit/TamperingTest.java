package vn.tthc.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.audit.AuditReport.Kind;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** Everything somebody with full rights on the database could try, except what needs the key. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class TamperingTest {

    @TempDir
    Path folder;

    @Inject
    Audit audit;

    @Inject
    AuditSealer sealer;

    @Inject
    AuditVerifier verifier;

    @Inject
    AuditKey key;

    @Inject
    Database database;

    @BeforeEach
    void three_links_of_two_entries_and_one_that_waits() {
        for (int link = 0; link < 3; link++) {
            write(2);
            sealer.seal();
        }
        write(1);
    }

    @Test
    void an_untouched_log_is_valid() {
        var report = verifier.verify();

        assertThat(report.valid()).isTrue();
        assertThat(report.firstProblem()).isNull();
        assertThat(report.rows()).isEqualTo(report.sealed() + 1);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            occurred_at, occurred_at - interval '1 second'
            actor,       'somebody-else'
            action,      'nothing'
            object_type, 'other'
            object_id,   'other'
            purpose,     'control'
            before,      null
            after,       '{"score":1}'
            entry_id,    gen_random_uuid()
            mac,         sha256('forged')
            """)
    void an_edited_entry_is_found(String column, String value) throws SQLException {
        assertThat(kindAfter("update audit_entry set %s = %s where id = %s".formatted(column, value, SEALED)))
                .isEqualTo(Kind.ENTRY_FORGED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ENTRY_MISSING    | delete from audit_entry where id = $sealed
            ENTRY_MISSING    | delete from audit_entry where id = (select max(e) from audit_seal, unnest(entries) e)
            LINK_BROKEN      | delete from audit_entry where id = $sealed; update audit_seal set entries = array_remove(entries, $sealed)
            LINK_MISSING     | delete from audit_seal where sequence = 2
            LINK_MISSING     | delete from audit_seal where sequence = 1
            LINK_BROKEN      | delete from audit_seal where sequence = 2; update audit_seal set sequence = sequence - 1 where sequence > 2
            TRUNCATED        | delete from audit_seal where sequence = (select max(sequence) from audit_seal)
            TRUNCATED        | delete from audit_entry where id >= $last; delete from audit_pending; delete from audit_seal where sequence = (select max(sequence) from audit_seal)
            END_FORGED       | delete from audit_head
            END_FORGED       | update audit_head set sequence = sequence - 1
            END_FORGED       | delete from audit_seal where sequence > 2; update audit_head set sequence = 2, entries = 4, link = (select link from audit_seal where sequence = 2)
            ENTRY_FORGED     | update audit_entry set actor = 'x' where id = (select max(entry) from audit_pending)
            ENTRY_SLIPPED_IN | delete from audit_pending
            """)
    void what_was_removed_moved_or_slipped_in_is_found(Kind expected, String mutation) throws SQLException {
        assertThat(kindAfter(mutation.replace("$sealed", SEALED).replace("$last", LAST)))
                .isEqualTo(expected);
    }

    @Test
    void an_entry_copied_under_another_number_is_found() throws SQLException {
        var copy = "insert into audit_entry (entry_id, occurred_at, actor, action, object_type, object_id, mac)"
                + " select gen_random_uuid(), occurred_at, actor, action, object_type, object_id, mac"
                + " from audit_entry where id = " + SEALED;

        assertThat(kindAfter(copy)).isEqualTo(Kind.ENTRY_SLIPPED_IN);
        assertThat(kindAfter(copy + "; insert into audit_pending select max(id) from audit_entry"))
                .isEqualTo(Kind.ENTRY_FORGED);
    }

    @Test
    void two_entries_that_changed_places_are_found() throws SQLException {
        var swap = """
                alter table audit_entry drop constraint audit_entry_pkey, alter id drop identity;
                update audit_entry set id = case id when %1$s then %1$s + 1 else %1$s end where id in (%1$s, %1$s + 1)""";

        assertThat(kindAfter(swap.formatted("(select entries[1] from audit_seal where sequence = 2)")))
                .isEqualTo(Kind.LINK_BROKEN);
    }

    @Test
    void a_whole_database_set_back_to_an_earlier_day_is_found_by_what_was_noted_outside() throws Exception {
        var file = folder.resolve("anchors");
        var anchors = new AuditAnchors(database, key, configWith(file));
        var anchored = new AuditVerifier(database, key, anchors);
        anchors.note();
        assertThat(anchored.verify().valid()).isTrue();

        assertThat(kindAfter(
                        anchored,
                        "delete from audit_pending; delete from audit_entry; delete from audit_seal;"
                                + " delete from audit_head"))
                .isEqualTo(Kind.ANCHOR_LOST);
        assertThat(kindAfter(
                        verifier,
                        "delete from audit_pending; delete from audit_entry; delete from audit_seal;"
                                + " delete from audit_head"))
                .as("which nothing inside the database could tell")
                .isNull();

        Files.writeString(file, "1 2 00 00\n");
        assertThat(anchored.verify().firstProblem()).isNotNull();
    }

    @Test
    void the_database_itself_refuses_to_change_what_was_written() {
        for (var change : new String[] {
            "update audit_entry set actor = 'x'",
            "delete from audit_entry",
            "truncate audit_entry",
            "update audit_seal set link = null",
            "delete from audit_seal",
            "truncate audit_seal",
            "delete from audit_head"
        }) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> database.update(change)))
                    .as(change)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void nothing_is_sealed_onto_a_chain_whose_end_was_forged() throws Exception {
        var before = database.query(row -> row.getBytes(1), "select mac from audit_head")
                .getFirst();
        database.update("update audit_head set mac = ?", (Object) new byte[32]);
        try {
            write(1);
            assertThat(sealer.seal()).isZero();
        } finally {
            database.update("update audit_head set mac = ?", (Object) before);
        }
        assertThat(sealer.seal()).isPositive();
        assertThat(verifier.verify().valid()).isTrue();
    }

    /** An entry in the middle of the chain. */
    private static final String SEALED = "(select entries[1] from audit_seal where sequence = 2)";

    /** The first entry of the last link. */
    private static final String LAST = "(select entries[1] from audit_seal order by sequence desc limit 1)";

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record("rate", "rating", "r-1", Map.of("score", 2), Map.of("score", 3)));
        }
    }

    private @Nullable Kind kindAfter(String mutation) throws SQLException {
        return kindAfter(verifier, mutation);
    }

    /** What the verifier says of a log on which this was done; the log itself is left as it is. */
    private @Nullable Kind kindAfter(AuditVerifier anyVerifier, String mutation) throws SQLException {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var table : new String[] {"audit_entry", "audit_seal", "audit_head"}) {
                    statement.execute("alter table %s disable trigger user".formatted(table));
                }
                statement.execute(mutation);
                var problem = anyVerifier.verify(connection).firstProblem();
                return problem == null ? null : problem.kind();
            } finally {
                connection.rollback();
            }
        }
    }

    private static AuditConfig configWith(Path anchorFile) throws IOException {
        Files.createFile(anchorFile);
        return new AuditConfig() {
            @Override
            public Optional<String> key() {
                return Optional.empty();
            }

            @Override
            public String sealEvery() {
                return "off";
            }

            @Override
            public String anchorEvery() {
                return "off";
            }

            @Override
            public int batch() {
                return 2;
            }

            @Override
            public Optional<Path> anchorFile() {
                return Optional.of(anchorFile);
            }
        };
    }
}
