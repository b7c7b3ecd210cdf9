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
        assertThatThrownBy(() -> report.answer("Trả lời", Outcome.PROVEN, IN_TIME))
                .isInstanceOf(Problem.class);
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
        report.answer("Đã chấn chỉnh", Outcome.PROVEN, LATE);

        assertThat(report.steps().getLast().late()).isTrue();
        assertThat(report.releaseEvents())
                .last()
                .isInstanceOfSatisfying(
                        FeedbackEvent.Answered.class,
                        answered -> assertThat(answered.late()).isTrue());
    }

    @Test
    void an_answer_on_behaviour_says_whether_it_was_so_and_one_on_a_regulation_does_not() {
        report.classify(Classification.ADMINISTRATIVE_BEHAVIOUR, "H90.31", null, IN_TIME, NOW);
        assertThatThrownBy(() -> report.answer("Đã kiểm tra", null, IN_TIME)).isInstanceOf(Problem.class);

        var other = new Report(
                UUID.randomUUID(),
                "PAKN-260920-BBBBBBBB",
                new Submission(Kind.REPORT, Channel.ONLINE, "Mẫu đơn chưa hợp lý", "H90.31", null),
                "person",
                "citizen",
                NOW);
        other.classify(Classification.ADMINISTRATIVE_REGULATION, "H90.31", null, IN_TIME, NOW);
        assertThatThrownBy(() -> other.answer("Tiếp thu", Outcome.PROVEN, IN_TIME))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whether_it_was_proven_is_told_with_the_agency_it_was_about() {
        report.classify(Classification.ADMINISTRATIVE_BEHAVIOUR, "H90.31", null, IN_TIME, NOW);
        report.answer("Không đúng như phản ánh", Outcome.UNPROVEN, IN_TIME);

        assertThat(report.releaseEvents()).last().isInstanceOfSatisfying(FeedbackEvent.Answered.class, answered -> {
            assertThat(answered.outcome()).isEqualTo("UNPROVEN");
            assertThat(answered.about()).isEqualTo("H90.31");
        });
    }
}
