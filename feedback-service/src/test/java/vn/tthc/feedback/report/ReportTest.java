package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.problem.Problem;

class ReportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final Moment IN_TIME = new Moment(NOW, "officer", NOW.plus(Duration.ofDays(2)));
    private static final Moment LATE = new Moment(NOW, "officer", NOW.minus(Duration.ofDays(1)));

    private final Report report = new Report(
            UUID.randomUUID(),
            "PAKN-261120-ABCDEFGH",
            new Submission(Kind.REPORT, Channel.ONLINE, "Trả kết quả chậm", "H90.31", null),
            "person",
            "citizen",
            NOW);

    @Test
    void a_complaint_found_at_classification_is_redirected_and_not_processed() {
        report.classify(Classification.COMPLAINT, "H90.31", "Gửi nơi tiếp công dân", IN_TIME, NOW);

        assertThat(report.status()).isEqualTo(Status.REDIRECTED);
        assertThat(report.guidance()).isEqualTo("Gửi nơi tiếp công dân");
        assertThat(report.releaseEvents()).last().isInstanceOf(FeedbackEvent.Redirected.class);
        assertThatThrownBy(() -> report.answer("Trả lời", IN_TIME)).isInstanceOf(Problem.class);
    }

    @Test
    void an_illegal_step_changes_nothing_and_tells_nobody() {
        report.releaseEvents();

        assertThatThrownBy(() -> report.publish(new PublicTexts("a", "b"), IN_TIME))
                .isInstanceOf(Problem.class);
        assertThat(report.status()).isEqualTo(Status.NEW);
        assertThat(report.steps()).hasSize(1);
        assertThat(report.releaseEvents()).isEmpty();
    }

    @Test
    void a_transfer_starts_the_legal_times_of_the_receiving_agency() {
        var later = new Moment(NOW.plus(Duration.ofDays(3)), "officer", NOW.plus(Duration.ofDays(7)));

        report.transfer("H90.15", "Không thuộc thẩm quyền", later);

        assertThat(report.agencyCode()).isEqualTo("H90.15");
        assertThat(report.clockStartedAt()).isEqualTo(later.at());
    }

    @Test
    void an_answer_after_the_legal_time_is_marked_late() {
        report.classify(Classification.ADMINISTRATIVE_BEHAVIOUR, "H90.31", null, IN_TIME, NOW);
        report.answer("Đã chấn chỉnh", LATE);

        assertThat(report.steps().getLast().late()).isTrue();
        assertThat(report.releaseEvents())
                .last()
                .isInstanceOfSatisfying(
                        FeedbackEvent.Answered.class,
                        answered -> assertThat(answered.late()).isTrue());
    }
}
