package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tthc.feedback.report.Stories.IN_TIME;
import static vn.tthc.feedback.report.Stories.LATE;
import static vn.tthc.feedback.report.Stories.NOW;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.problem.Problem;

class ReportTest {

    @Test
    void a_complaint_found_at_classification_is_redirected_and_not_processed() {
        var report = Stories.in(Status.ACCEPTED);

        report.classify(Finding.of(Classification.COMPLAINT, null, null), "Gửi nơi tiếp công dân", IN_TIME, NOW);

        assertThat(report.status()).isEqualTo(Status.REDIRECTED);
        assertThat(report.guidance()).isEqualTo("Gửi nơi tiếp công dân");
        assertThat(report.releaseEvents()).last().isInstanceOf(FeedbackEvent.Redirected.class);
    }

    @Test
    void what_another_agency_is_competent_for_waits_to_be_transferred() {
        var report = Stories.in(Status.ACCEPTED);

        report.classify(Stories.OTHERS, null, IN_TIME, NOW);

        assertThat(report.status()).isEqualTo(Status.ACCEPTED);
        assertThat(report.releaseEvents()).isEmpty();
    }

    @Test
    void a_transfer_starts_the_legal_times_of_the_receiving_agency_and_a_return_those_of_the_first() {
        var report = Stories.fresh();
        var later = new Moment(NOW.plus(Duration.ofDays(3)), "officer", NOW.plus(Duration.ofDays(7)));

        report.transfer("H90.15", "Không thuộc thẩm quyền", later);
        assertThat(report.agencyCode()).isEqualTo("H90.15");
        assertThat(report.clockStartedAt()).isEqualTo(later.at());
        assertThat(report.steps().getLast().toAgency()).isEqualTo("H90.15");

        report.giveBack("Thuộc phường", IN_TIME);
        assertThat(report.agencyCode()).isEqualTo("H90.31");
        assertThat(report.clockStartedAt()).isEqualTo(IN_TIME.at());
    }

    @Test
    void an_answer_after_the_legal_time_is_marked_late() {
        var report = Stories.in(Status.PROCESSING);
        report.answer(Stories.REPLY, null, LATE);

        assertThat(report.steps().getLast().late()).isTrue();
        assertThat(answered(report).late()).isTrue();
    }

    @Test
    void an_answer_on_behaviour_says_whether_it_was_so_and_one_on_a_regulation_does_not() {
        var behaviour = Stories.in(Status.PROCESSING);
        assertThatThrownBy(() -> behaviour.answer(new Reply("Đã kiểm tra", null, null, null), null, IN_TIME))
                .isInstanceOf(Problem.class);
        assertThat(behaviour.status()).isEqualTo(Status.PROCESSING);

        var regulation = Stories.in(Status.ACCEPTED);
        regulation.classify(Stories.REGULATION, null, IN_TIME, NOW);
        assertThatThrownBy(() -> regulation.answer(Stories.REPLY, null, IN_TIME))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whether_it_was_proven_is_told_with_the_unit_and_the_officer_it_was_about() {
        var report = Stories.about(About.NOTHING_IN_PARTICULAR.officer("H90.35", "p-3006", "Cán bộ quầy 3"));
        Stories.act(report, Command.ACCEPT, Command.CLASSIFY_OWN);
        report.answer(new Reply("Không đúng", Outcome.UNPROVEN, null, null), null, IN_TIME);

        var told = answered(report);
        assertThat(told.outcome()).isEqualTo("UNPROVEN");
        assertThat(told.about()).isEqualTo("H90.35");
        assertThat(told.officer()).isEqualTo("p-3006");
    }

    @Test
    void what_is_opened_again_is_answered_anew_and_the_former_texts_are_kept() {
        var report = Stories.in(Status.PUBLISHED);

        report.reopen("Vẫn chậm", IN_TIME, NOW);

        assertThat(report.publication()).isNull();
        assertThat(report.reply()).isNull();
        assertThat(report.reopened()).isEqualTo(1);
        assertThat(report.formerTexts())
                .extracting(FormerText::kind)
                .containsExactly(FormerText.Kind.PUBLIC_CONTENT, FormerText.Kind.PUBLIC_ANSWER, FormerText.Kind.ANSWER);
    }

    @Test
    void moderation_leaves_what_was_said_and_keeps_what_stood_there() {
        var report = Stories.in(Status.PUBLISHED);

        report.moderate(new PublicTexts("Chậm", "Đã sửa"), "Bỏ chi tiết", IN_TIME);

        assertThat(report.content()).isEqualTo("Trả kết quả chậm");
        assertThat(report.publication()).extracting(Publication::content).isEqualTo("Chậm");
        assertThat(report.formerTexts())
                .extracting(FormerText::text)
                .containsExactly("Trả kết quả chậm", "Đã chấn chỉnh");
    }

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATIVE_BEHAVIOUR,  ,             true",
        "ADMINISTRATIVE_BEHAVIOUR,  CONDUCT,      true",
        "ADMINISTRATIVE_BEHAVIOUR,  ILLEGAL,      false",
        "ADMINISTRATIVE_REGULATION, ,             false",
        "ADMINISTRATIVE_REGULATION, CONDUCT,      false",
        "ADMINISTRATIVE_REGULATION, UNSUITABLE,   true",
        "COMPLAINT,                 ,             true",
        "COMPLAINT,                 OTHER,        false",
    })
    void a_ground_fits_what_was_found(Classification classification, Ground ground, boolean fits) {
        if (fits) {
            assertThat(Finding.of(classification, ground, null).classification())
                    .isEqualTo(classification);
        } else {
            assertThatThrownBy(() -> Finding.of(classification, ground, null)).isInstanceOf(Problem.class);
        }
    }

    private static FeedbackEvent.Answered answered(Report report) {
        return (FeedbackEvent.Answered) report.releaseEvents().getLast();
    }

    @Test
    void a_regulation_of_a_known_procedure_may_be_found_worth_a_review_and_nothing_else() {
        var text = new Reply("Tiếp thu", null, null, null);
        var known = Stories.about(new About(null, "1.013225", null, null, null, null));
        Stories.act(known, Command.ACCEPT);
        known.classify(Stories.REGULATION, null, IN_TIME, NOW);

        known.answer(text, "Bỏ bản sao căn cước", IN_TIME);

        assertThat(known.releaseEvents()).last().isInstanceOfSatisfying(FeedbackEvent.RegulationFound.class, found -> {
            assertThat(found.procedureCode()).isEqualTo("1.013225");
            assertThat(found.ground()).isEqualTo("UNSUITABLE");
        });
        var unknown = Stories.in(Status.ACCEPTED);
        unknown.classify(Stories.REGULATION, null, IN_TIME, NOW);
        assertThatThrownBy(() -> unknown.answer(text, "Bỏ bản sao", IN_TIME)).isInstanceOf(Problem.class);
        var behaviour = Stories.in(Status.PROCESSING);
        assertThatThrownBy(() -> behaviour.answer(Stories.REPLY, "Bỏ bản sao", IN_TIME))
                .isInstanceOf(Problem.class);
    }
}
