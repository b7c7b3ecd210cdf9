package vn.tthc.application.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SurveyInvitationTest {

    private static final String TITLE = "Sau khi nhận kết quả";

    @Inject
    Province province;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void whoever_applied_is_told_once_which_survey_asks_them() {
        var id = Desks.accepted();
        try (var feedback = EventProbe.of(FeedbackEvent.TOPIC)) {
            var invited = new FeedbackEvent.SurveyInvited(
                    UUID.randomUUID(), id, "H90.31", TITLE, LocalDate.of(2026, 12, 31), clock.instant());
            var event = feedback.send(invited);
            feedback.send(invited, event);
            feedback.send(new FeedbackEvent.SurveyInvited(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "H90.31",
                    TITLE,
                    LocalDate.of(2026, 12, 31),
                    clock.instant()));
        }
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (texts(id).stream().noneMatch(text -> text.contains(TITLE)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(20_000_000L);
        }

        assertThat(texts(id)).filteredOn(text -> text.contains(TITLE)).hasSize(1);
    }

    private static List<String> texts(UUID dossier) {
        return Desks.get(Desks.citizen(), dossier, "/notices").path("items.text");
    }
}
