package vn.tthc.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.process.ProcessFixture;

class TaskTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-26T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-30T02:00:00Z");

    private static Task open() {
        return open(null);
    }

    private static Task open(@Nullable UUID handoff) {
        var step = new Step("appraise", "Thẩm định", Step.COMPETENT, "officer", 16, List.of("sign"), null);
        return new Task(
                UUID.randomUUID(),
                ProcessFixture.running(),
                step,
                new Task.Opening("H90.31", Strand.MAIN, handoff),
                NOW,
                DUE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,       CLAIMED WAITING DONE RETURNED CANCELLED
            CLAIMED,    OPEN WAITING IN_TRANSIT DONE RETURNED CANCELLED
            WAITING,    OPEN CLAIMED CANCELLED
            IN_TRANSIT, OPEN WAITING CANCELLED
            DONE,       ''
            RETURNED,   ''
            CANCELLED,  ''
            """)
    void the_diagram_is_exactly_this(TaskState from, String to) {
        assertThat(from.successors())
                .containsExactlyInAnyOrder(Stream.of(to.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(TaskState::valueOf)
                        .toArray(TaskState[]::new));
    }

    @Test
    void a_paused_task_waits_and_goes_on_with_the_time_it_lost() {
        var task = open();

        task.pause();
        assertThat(task.state()).isEqualTo(TaskState.WAITING);

        task.resume(LATER);
        assertThat(task.state()).isEqualTo(TaskState.OPEN);
        assertThat(task.dueAt()).isEqualTo(LATER);
    }

    @Test
    void an_open_task_cannot_be_sent_because_nobody_answers_for_the_sending() {
        var task = open();

        assertThatThrownBy(() -> task.send(UUID.randomUUID())).hasMessage("illegal-transition");

        assertThat(task.pendingHandoff()).isNull();
    }

    @Test
    void a_task_announced_to_an_agency_arrives_there_without_leaving_the_queue() {
        var task = open(UUID.randomUUID());

        task.arrive("H90.31", false);

        assertThat(task.state()).isEqualTo(TaskState.OPEN);
        assertThat(task.pendingHandoff()).isNull();
    }

    @Test
    void cancelling_twice_changes_nothing_the_second_time() {
        var task = open();

        assertThat(task.cancel(NOW)).isTrue();
        assertThat(task.cancel(LATER)).isFalse();

        assertThat(task.closedAt()).isEqualTo(NOW);
    }

    @Test
    void nobody_holds_an_open_task() {
        assertThatThrownBy(() -> open().requireHeldBy("officer-1")).hasMessage("task-not-yours");
    }
}
