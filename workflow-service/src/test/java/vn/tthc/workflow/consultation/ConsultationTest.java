package vn.tthc.workflow.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.workflow.consultation.Consultation.Opinion;
import vn.tthc.workflow.process.ProcessFixture;
import vn.tthc.workflow.task.TaskFixture;

class ConsultationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");
    private static final Instant LATE = Instant.parse("2026-11-26T02:00:00Z");
    private static final UUID ID = UUID.fromString("0193545b-0000-7000-8000-000000000008");

    private static Consultation asked() {
        var asking = new Consultation.Asking("officer-1", "Ý kiến?", true);
        return new Consultation(
                ID, UUID.randomUUID(), TaskFixture.open(ProcessFixture.running()), "H90.16", asking, NOW, DUE);
    }

    @Test
    void asking_and_answering_are_told_without_a_word_of_what_was_said() {
        var consultation = asked();
        consultation.answer("officer-2", Opinion.AGREE, "Nhất trí", DUE);

        assertThat(consultation.releaseEvents())
                .containsExactly(
                        new ProcessEvent.ConsultationAsked(
                                ProcessFixture.APPLICATION, ID, "H90.31", "H90.16", NOW, DUE),
                        new ProcessEvent.ConsultationAnswered(ProcessFixture.APPLICATION, ID, "H90.31", "H90.16", DUE));
    }

    @Test
    void an_answer_is_given_once() {
        var consultation = asked();
        consultation.answer("officer-2", Opinion.AGREE, "Nhất trí", NOW);

        assertThatThrownBy(() -> consultation.answer("officer-3", Opinion.DISAGREE, "Không", NOW))
                .hasMessage("consultation-closed");
        assertThat(consultation.opinion()).isEqualTo(Opinion.AGREE);
    }

    @Test
    void a_late_answer_is_an_answer_and_stays_late() {
        var consultation = asked();
        assertThat(consultation.isOverdue(LATE)).isTrue();

        consultation.answer("officer-2", Opinion.DISAGREE, "Không nhất trí", LATE);

        assertThat(consultation.state()).isEqualTo(Consultation.State.ANSWERED);
        assertThat(consultation.isOverdue(LATE.plusSeconds(1))).isTrue();
    }

    @Test
    void what_is_needed_no_more_cannot_be_answered_and_is_not_late() {
        var consultation = asked();
        consultation.cancel();

        assertThatThrownBy(() -> consultation.answer("officer-2", Opinion.AGREE, "Nhất trí", NOW))
                .hasMessage("consultation-closed");
        assertThat(consultation.isOverdue(LATE)).isFalse();
    }
}
