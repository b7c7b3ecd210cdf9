package vn.tthc.application.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.testing.Infrastructure;

/** The paper of a result is made before anything is locked, and there is one however often its event comes. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PaperAheadTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000ad");

    @Inject
    Province province;

    @Inject
    ProcessReports reports;

    @Inject
    DocumentStore store;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Watching watching;

    @BeforeEach
    void watchTheStore() {
        province.settle();
        watching = new Watching(ClientProxy.unwrap(store));
        QuarkusMock.installMockForInstance(watching, store);
    }

    @Test
    void while_it_is_kept_no_transaction_is_open() {
        var id = processing();

        reports.apply(approved(id));

        assertThat(watching.kept).isEqualTo(1);
        assertThat(watching.inTransaction).isFalse();
        get(citizen(), id, "").then().body("status", equalTo("COMPLETED"));
    }

    @Test
    void whoever_is_killed_in_between_changed_nothing_and_the_event_that_comes_again_completes() {
        var id = processing();
        reports.prepare(approved(id));
        get(citizen(), id, "").then().body("status", equalTo("PROCESSING"));
        assertThat(resultsOf(id)).isZero();

        reports.apply(approved(id));

        assertThat(resultsOf(id)).isEqualTo(1);
        get(citizen(), id, "").then().body("status", equalTo("COMPLETED"));
    }

    @Test
    void the_same_event_again_makes_no_other_paper() {
        var id = processing();
        reports.apply(approved(id));

        reports.apply(approved(id));

        assertThat(watching.kept).isEqualTo(1);
        assertThat(resultsOf(id)).isEqualTo(1);
    }

    @Test
    void a_dossier_that_was_put_right_in_between_gets_a_paper_of_what_it_says_then() throws IOException {
        var id = processing();
        var made = reports.prepare(approved(id));
        database.update("update dossier set applicant_name = 'Nguyễn Văn Ấn', version = version + 1 where id = ?", id);

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(made))
                .as("tried again, as whatever another transaction came before")
                .isInstanceOf(OptimisticLockException.class);
        reports.apply(approved(id));

        String result = get(citizen(), id, "/results").path("items[0].id");
        try (var pdf = Loader.loadPDF(
                get(citizen(), id, "/results/" + result + "/content").asByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Nguyễn Văn Ấn");
        }
    }

    private UUID processing() {
        var id = Desks.accepted();
        reports.apply(new ProcessEvent.Started(id, TASK, TASK, clock.instant()));
        watching.kept = 0;
        return id;
    }

    private ProcessEvent approved(UUID id) {
        var until = LocalDate.of(2027, 11, 20);
        return new ProcessEvent.Approved(id, TASK, DEPARTMENT, "leader", "31/GPXD", until, clock.instant());
    }

    private long resultsOf(UUID id) {
        return database.query(row -> row.getLong(1), "select count(*) from result where dossier_id = ?", id)
                .getFirst();
    }

    private static final class Watching implements DocumentStore {

        private final DocumentStore real;
        private int kept;
        private boolean inTransaction;

        private Watching(DocumentStore real) {
            this.real = real;
        }

        @Override
        public StoredFile keep(InputStream content, long limit) throws IOException {
            kept++;
            inTransaction |= QuarkusTransaction.isActive();
            return real.keep(content, limit);
        }

        @Override
        public InputStream open(String key) throws IOException {
            return real.open(key);
        }

        @Override
        public void delete(String key) throws IOException {
            real.delete(key);
        }

        @Override
        public void keptBefore(Instant instant, Consumer<String> keys) throws IOException {
            real.keptBefore(instant, keys);
        }
    }
}
