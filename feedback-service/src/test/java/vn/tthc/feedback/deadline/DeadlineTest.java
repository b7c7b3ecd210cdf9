package vn.tthc.feedback.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.feedbackOfficer;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.feedback.FeedbackPressureEvent;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

/** A report of Friday 20/11/2026 has to be received or refused by Tuesday 24/11, and nobody does. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DeadlineTest {

    @Inject
    FeedbackWorld world;

    @Inject
    DeadlineWalk walk;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void the_agency_is_told_once_before_and_once_after_and_then_those_above_it() {
        var id = submitted("H90.31.01");
        var due = dueOf(id);
        try (var probe = EventProbe.of(FeedbackPressureEvent.TOPIC)) {
            walk.tell(due.minus(Duration.ofHours(20)));
            walk.tell(due.minus(Duration.ofHours(10)));
            assertThat(told(id)).containsExactly("DUE_SOON H90.31.01 0");

            walk.tell(due.plus(Duration.ofMinutes(1)));
            walk.tell(due.plus(Duration.ofHours(1)));
            assertThat(told(id)).containsExactly("DUE_SOON H90.31.01 0", "OVERDUE H90.31.01 0");

            walk.tell(due.plus(Duration.ofDays(2)));
            walk.tell(due.plus(Duration.ofDays(14)));
            walk.tell(due.plus(Duration.ofDays(28)));
            assertThat(told(id))
                    .containsExactly(
                            "DUE_SOON H90.31.01 0", "OVERDUE H90.31.01 0", "ESCALATED H90.31 1", "ESCALATED H90 2");

            assertThat(probe.await(
                                    FeedbackPressureEvent.Escalated.class,
                                    event -> event.id().equals(id) && event.level() == 2)
                            .toldAgency())
                    .isEqualTo("H90");
        }
    }

    @Test
    void what_was_done_in_time_is_told_to_nobody_and_what_was_done_late_no_further() {
        var inTime = submitted("H90.31");
        var late = submitted("H90.31");
        var due = dueOf(inTime);
        act(inTime, "ask-supplement", Map.of("content", "Cho biết ngày giờ"));
        walk.tell(due.plus(Duration.ofMinutes(1)));
        act(late, "ask-supplement", Map.of("content", "Cho biết ngày giờ"));
        walk.tell(due.plus(Duration.ofDays(14)));

        assertThat(told(inTime)).isEmpty();
        assertThat(told(late)).containsExactly("OVERDUE H90.31 0");
    }

    @Test
    void an_agency_reads_what_it_was_told_and_no_other_agency_does() {
        var id = submitted("H90.31");
        walk.tell(dueOf(id).plus(Duration.ofMinutes(1)));

        feedbackOfficer("H90.31")
                .get("/api/v1/feedback/warnings?kind=OVERDUE&limit=100")
                .then()
                .statusCode(200)
                .body("items.reportId", hasItem(id.toString()));
        feedbackOfficer("H90.35")
                .get("/api/v1/feedback/warnings?limit=100")
                .then()
                .body("items.reportId", not(hasItem(id.toString())));
        feedbackOfficer("H90.31")
                .get("/api/v1/feedback/warnings?cursor=xx")
                .then()
                .statusCode(400);
    }

    private static void act(UUID id, String verb, Map<String, ?> body) {
        feedbackOfficer("H90")
                .body(body)
                .post("/api/v1/feedback/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private Instant dueOf(UUID id) {
        return database.query(
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        "select due_at from report where id = ?",
                        id)
                .getFirst();
    }

    private List<String> told(UUID id) {
        return database.query(
                row -> row.getString(1),
                "select concat_ws(' ', kind, told_agency, level) from report_warning where report_id = ? order by raised_at",
                id);
    }

    private static UUID submitted(String agency) {
        var sender = Map.of("name", "Nguyễn Văn An", "address", "Tổ 3", "phone", "0900000011");
        return UUID.fromString(citizen(AN)
                .body(Map.of(
                        "kind",
                        "REPORT",
                        "content",
                        "Chờ lâu",
                        "sender",
                        sender,
                        "about",
                        Map.of("agencyCode", agency)))
                .post("/api/v1/feedback")
                .path("id"));
    }
}
