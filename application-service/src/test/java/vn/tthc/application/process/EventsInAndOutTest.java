package vn.tthc.application.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** Over the real broker: what is sent arrives once in effect, what cannot be applied is parked and blocks nobody. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EventsInAndOutTest {

    @Inject
    Province province;

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void a_receipt_leaves_as_an_event_without_a_name_or_a_number_and_the_start_comes_back_once() {
        try (var out = EventProbe.of(ApplicationEvent.TOPIC);
                var in = EventProbe.of(ProcessEvent.TOPIC)) {
            var id = Desks.accepted();
            var accepted = out.await(
                    ApplicationEvent.Accepted.class, e -> e.applicationId().equals(id));
            assertThat(accepted.dossierCode()).startsWith("H90.31-");
            assertThat(accepted.personKey()).matches("test2:[0-9a-f]{64}");
            assertThat(out.received())
                    .allSatisfy(record -> assertThat(record.key() + text(record.value()))
                            .doesNotContain("099000000011", "Nguyễn", "0900000011"));

            var event = new ProcessEvent.Started(id, UUID.randomUUID(), UUID.randomUUID(), clock.instant());
            var eventId = in.send(event);
            in.send(event, eventId);
            in.send(event);

            out.await(
                    ApplicationEvent.ProcessingStarted.class,
                    e -> e.applicationId().equals(id));
            var end = new ProcessEvent.Refused(id, UUID.randomUUID(), Province.DEPARTMENT, "l", "x", clock.instant());
            in.send(end);
            out.await(ApplicationEvent.Stopped.class, e -> e.applicationId().equals(id));
            assertThat(timesStarted(id)).isEqualTo(1);
        }
    }

    @Test
    void an_event_of_an_unknown_dossier_is_parked_and_others_go_on() {
        try (var in = EventProbe.of(ProcessEvent.TOPIC);
                var out = EventProbe.of(ApplicationEvent.TOPIC);
                var dead = EventProbe.of(ProcessEvent.TOPIC + ".dead-letter")) {
            var unknown = UUID.randomUUID();
            var id = Desks.accepted();

            in.send(new ProcessEvent.Started(unknown, unknown, unknown, clock.instant()));
            in.send(new ProcessEvent.Started(id, unknown, unknown, clock.instant()));

            out.await(
                    ApplicationEvent.ProcessingStarted.class,
                    e -> e.applicationId().equals(id));
            dead.await(ProcessEvent.Started.class, e -> e.applicationId().equals(unknown));
            assertThat(parked(unknown)).isEqualTo(1);
        }
    }

    private int timesStarted(UUID id) {
        return rows("select kind from timeline_entry where kind = 'PROCESSING_STARTED' and dossier_id = :id", id)
                .size();
    }

    private int parked(UUID id) {
        return rows("select 1 from parked_event where key = cast(:id as text)", id)
                .size();
    }

    private List<?> rows(String sql, UUID id) {
        return entityManager.createNativeQuery(sql).setParameter("id", id).getResultList();
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
