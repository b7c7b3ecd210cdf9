package vn.tthc.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.workflow.ProcessEvent;

class RunningProcessTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-03T02:00:00Z");
    private static final UUID APPLICATION = UUID.fromString("0193545b-0000-7000-8000-000000000001");
    private static final UUID DEFINITION = UUID.fromString("0193545b-0000-7000-8000-000000000002");
    private static final UUID PROCESS = UUID.fromString("0193545b-0000-7000-8000-000000000003");
    private static final UUID TASK = UUID.fromString("0193545b-0000-7000-8000-000000000004");

    private static RunningProcess started(String custodian) {
        var accepted = new ApplicationEvent.Accepted(
                APPLICATION,
                "H90.31-261123-0001",
                "person",
                "1.013225",
                "v1",
                "1.013225.02",
                DEFINITION,
                "calendar-1",
                "H90.31.01",
                "H90.31",
                "ONLINE",
                NOW,
                LATER);
        return new RunningProcess(PROCESS, accepted, "Cấp phép", custodian, NOW);
    }

    private static RunningProcess quiet() {
        var process = started("H90.31");
        process.releaseEvents();
        return process;
    }

    private static Signature signature() {
        return new Signature("leader-1", "H90.31", "12/GPXD", LocalDate.of(2027, 11, 23));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RUNNING,   PAUSED COMPLETED REFUSED CANCELLED
            PAUSED,    RUNNING CANCELLED
            COMPLETED, ''
            REFUSED,   ''
            CANCELLED, ''
            """)
    void the_diagram_is_exactly_this(ProcessState from, String to) {
        assertThat(from.successors())
                .containsExactlyInAnyOrder(Stream.of(to.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(ProcessState::valueOf)
                        .toArray(ProcessState[]::new));
    }

    @Test
    void a_start_tells_the_process_and_every_agency_that_handles_it() {
        assertThat(started("H90.15").releaseEvents())
                .containsExactly(
                        new ProcessEvent.Started(APPLICATION, PROCESS, DEFINITION, NOW),
                        new ProcessEvent.AgencyInvolved(APPLICATION, "H90.31", "HANDLING", NOW),
                        new ProcessEvent.AgencyInvolved(APPLICATION, "H90.15", "HANDLING", NOW));
    }

    @Test
    void an_agency_is_involved_once_and_handling_is_more_than_being_consulted() {
        var process = quiet();

        process.consults("H90.16", LATER);
        process.consults("H90.16", LATER);
        process.consults("H90.31", LATER);
        process.handledBy("H90.16", LATER);
        process.consults("H90.16", LATER);

        assertThat(process.releaseEvents())
                .containsExactly(
                        new ProcessEvent.AgencyInvolved(APPLICATION, "H90.16", "CONSULTED", LATER),
                        new ProcessEvent.AgencyInvolved(APPLICATION, "H90.16", "HANDLING", LATER));
    }

    @Test
    void a_signed_process_ends_with_its_last_step_and_tells_who_signed_what() {
        var process = quiet();

        process.sign(TASK, signature(), NOW);
        process.complete(LATER);

        assertThat(process.releaseEvents())
                .containsExactly(new ProcessEvent.Approved(
                        APPLICATION, TASK, "H90.31", "leader-1", "12/GPXD", LocalDate.of(2027, 11, 23), LATER));
        assertThat(process.finishedAt()).isEqualTo(LATER);
    }

    @Test
    void without_a_signature_there_is_no_result_to_end_with() {
        var process = quiet();

        assertThatThrownBy(() -> process.complete(LATER)).hasMessage("task-needs-signature");

        assertThat(process.state()).isEqualTo(ProcessState.RUNNING);
        assertThat(process.releaseEvents()).isEmpty();
    }

    @Test
    void what_is_over_stays_over() {
        var process = quiet();
        process.cancel(NOW);

        assertThatThrownBy(() -> process.sign(TASK, signature(), LATER)).hasMessage("process-closed");
        assertThatThrownBy(() -> process.refuse(TASK, "H90.31", "leader-1", "Không đủ", LATER))
                .hasMessage("process-closed");
        assertThatThrownBy(() -> process.passTo("H90.15")).hasMessage("process-closed");
        assertThatThrownBy(process::pause).hasMessage("process-closed");
        assertThat(process.finishedAt()).isEqualTo(NOW);
    }

    @Test
    void a_paused_process_is_neither_completed_nor_refused() {
        var process = quiet();
        process.sign(TASK, signature(), NOW);
        process.pause();

        assertThatThrownBy(() -> process.complete(LATER)).hasMessage("illegal-transition");
        assertThatThrownBy(() -> process.refuse(TASK, "H90.31", "leader-1", "Không đủ", LATER))
                .hasMessage("illegal-transition");
    }

    @Test
    void a_resumed_process_takes_over_the_new_promised_date_if_there_is_one() {
        var process = quiet();
        process.pause();

        process.resume(null);
        assertThat(process.dossierDueAt()).isEqualTo(LATER);

        process.pause();
        process.resume(Instant.parse("2026-12-10T10:00:00Z"));
        assertThat(process.dossierDueAt()).isEqualTo(Instant.parse("2026-12-10T10:00:00Z"));
    }

    @Test
    void there_is_always_one_custodian() {
        var process = quiet();

        assertThat(process.passTo("H90.15")).isTrue();
        assertThat(process.passTo("H90.15")).isFalse();

        assertThat(process.custodian()).isEqualTo("H90.15");
    }

    @ParameterizedTest
    @CsvSource({"COMPETENT, H90.31", "RECEIVING, H90.31.01", "H90.20, H90.20"})
    void a_step_names_its_agency_by_its_part_or_by_code(String named, String agency) {
        assertThat(quiet().agencyFor(named)).isEqualTo(agency);
    }
}
