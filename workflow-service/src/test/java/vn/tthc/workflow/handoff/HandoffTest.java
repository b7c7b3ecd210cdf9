package vn.tthc.workflow.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.workflow.handoff.Handoff.State;
import vn.tthc.workflow.process.ProcessFixture;
import vn.tthc.workflow.task.TaskFixture;

class HandoffTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T02:00:00Z");
    private static final UUID ID = UUID.fromString("0193545b-0000-7000-8000-000000000009");

    private static Handoff sentTo(String agency) {
        var process = ProcessFixture.running();
        var sending = new Handoff.Sending("officer-1", agency, "appraise", null, List.of());
        return new Handoff(ID, Handoff.Kind.MANUAL, process, TaskFixture.open(process), sending, NOW, DUE);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            SENT,      RECEIVED REFUSED CANCELLED
            RECEIVED,  RETURNED
            REFUSED,   ''
            RETURNED,  ''
            CANCELLED, ''
            """)
    void the_diagram_is_exactly_this(State from, String to) {
        assertThat(from.successors())
                .containsExactlyInAnyOrder(Stream.of(to.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(State::valueOf)
                        .toArray(State[]::new));
    }

    @Test
    void sending_and_receiving_are_told_with_both_agencies() {
        var handoff = sentTo("H90.15");
        handoff.receive("officer-2", List.of(), DUE);

        assertThat(handoff.releaseEvents())
                .containsExactly(
                        new ProcessEvent.HandoffSent(ProcessFixture.APPLICATION, ID, "H90.31", "H90.15", NOW, DUE),
                        new ProcessEvent.HandoffReceived(ProcessFixture.APPLICATION, ID, "H90.31", "H90.15", DUE));
    }

    @Test
    void a_handoff_is_received_or_refused_once_and_nothing_more_is_told() {
        var handoff = sentTo("H90.15");
        handoff.refuse("officer-2", "Không thuộc thẩm quyền", NOW);
        handoff.releaseEvents();

        assertThatThrownBy(() -> handoff.receive("officer-2", List.of(), NOW)).hasMessage("handoff-closed");
        assertThatThrownBy(() -> handoff.refuse("officer-2", "Lần hai", NOW)).hasMessage("handoff-closed");
        assertThat(handoff.ground()).isEqualTo("Không thuộc thẩm quyền");
        assertThat(handoff.releaseEvents()).isEmpty();
    }

    @Test
    void what_was_not_received_cannot_be_given_back() {
        assertThatThrownBy(() -> sentTo("H90.15").giveBack(NOW)).hasMessage("handoff-closed");
    }

    @Test
    void nobody_hands_over_to_himself() {
        assertThatThrownBy(() -> sentTo("H90.31")).hasMessage("same-agency");
    }
}
