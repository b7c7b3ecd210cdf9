package vn.tthc.application.digitisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** Whose an import is after a kill: the place that had it goes on as soon as it is back, everybody else waits. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class LeaseTest {

    @Inject
    ImportTable table;

    @Inject
    ImportOwner owner;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final UUID id = UUID.randomUUID();

    @BeforeEach
    void waiting() {
        // The oldest there is, so that it is the first in turn.
        database.update("""
                insert into result_import (id, agency_code, format, storage_key, size, sha256, uploaded_by, uploaded_at)
                values (?, 'H90.31', 'CSV', ?, 1, ?, 'receptionist', '2000-01-01')""", id, id.toString(), id.toString());
    }

    @AfterEach
    void gone() {
        database.update("delete from result_import where id = ?", id);
    }

    @Test
    void a_process_that_was_started_again_takes_its_own_import_back_at_once() {
        var before = table.claim().orElseThrow();
        leasedTo(owner.name(), UUID.randomUUID());

        var now = table.claim().orElseThrow();

        assertThat(now.id()).isEqualTo(id);
        assertThatThrownBy(() -> table.write(before, new Batch(), 2, 1)).isInstanceOf(TakenOverException.class);
    }

    @Test
    void nobody_takes_the_import_of_another_place_before_its_lease_has_run_out() {
        assertThat(table.claim()).isPresent();
        leasedTo("elsewhere:8082", UUID.randomUUID());

        assertThat(table.claim().map(Work::id)).isNotEqualTo(Optional.of(id));
    }

    @Test
    void what_failed_in_this_life_waits_for_its_lease() {
        assertThat(table.claim()).isPresent();

        assertThat(table.claim().map(Work::id)).isNotEqualTo(Optional.of(id));
    }

    private void leasedTo(String name, UUID life) {
        database.update(
                "update result_import set owner = ?, life = ?, lease_until = ? where id = ?",
                name,
                life,
                clock.instant().plus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC),
                id);
    }
}
