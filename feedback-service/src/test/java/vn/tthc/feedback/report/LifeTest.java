package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.feedback.report.Command.By;
import vn.tthc.platform.problem.Problem;

/** Every state with every command by every role, so that a transition can neither appear nor vanish unnoticed. */
class LifeTest {

    /** Written by hand, apart from the code: what leads where. Whatever is not named must be refused. */
    private static final Map<Status, String> EXPECTED = Map.ofEntries(
            Map.entry(
                    Status.NEW,
                    "ACCEPT>ACCEPTED ASK_SUPPLEMENT>WAITING_SUPPLEMENT REJECT>REJECTED REDIRECT>REDIRECTED"
                            + " TRANSFER>TRANSFERRED NAME_OFFICER>NEW MERGE>MERGED"),
            Map.entry(
                    Status.SUPPLEMENTED,
                    "ACCEPT>ACCEPTED ASK_SUPPLEMENT>WAITING_SUPPLEMENT REJECT>REJECTED REDIRECT>REDIRECTED"
                            + " TRANSFER>TRANSFERRED NAME_OFFICER>SUPPLEMENTED MERGE>MERGED"),
            Map.entry(
                    Status.TRANSFERRED,
                    "ACCEPT>ACCEPTED ASK_SUPPLEMENT>WAITING_SUPPLEMENT REJECT>REJECTED REDIRECT>REDIRECTED"
                            + " TRANSFER>TRANSFERRED GIVE_BACK>RETURNED NAME_OFFICER>TRANSFERRED MERGE>MERGED"),
            Map.entry(
                    Status.RETURNED,
                    "ACCEPT>ACCEPTED ASK_SUPPLEMENT>WAITING_SUPPLEMENT REJECT>REJECTED REDIRECT>REDIRECTED"
                            + " TRANSFER>TRANSFERRED NAME_OFFICER>RETURNED MERGE>MERGED"),
            Map.entry(
                    Status.WAITING_SUPPLEMENT,
                    "SUPPLEMENT>SUPPLEMENTED REJECT>REJECTED NAME_OFFICER>WAITING_SUPPLEMENT"),
            Map.entry(
                    Status.ACCEPTED,
                    "ASK_SUPPLEMENT>WAITING_SUPPLEMENT REDIRECT>REDIRECTED CLASSIFY_OWN>PROCESSING"
                            + " CLASSIFY_OTHER>ACCEPTED TRANSFER>TRANSFERRED NAME_OFFICER>ACCEPTED MERGE>MERGED"),
            Map.entry(
                    Status.PROCESSING,
                    "TRANSFER>TRANSFERRED ANSWER>WAITING_PUBLICATION NAME_OFFICER>PROCESSING MERGE>MERGED"),
            Map.entry(Status.WAITING_PUBLICATION, "PUBLISH>PUBLISHED JUDGE>WAITING_PUBLICATION"),
            Map.entry(Status.PUBLISHED, "MODERATE>PUBLISHED JUDGE>PUBLISHED REOPEN>PROCESSING"),
            Map.entry(Status.REJECTED, ""),
            Map.entry(Status.MERGED, ""),
            Map.entry(Status.REDIRECTED, ""));

    record Case(Status from, Command command, Optional<Status> to) {}

    static Stream<Case> all() {
        return Arrays.stream(Status.values())
                .flatMap(from -> Arrays.stream(Command.values())
                        .map(command -> new Case(
                                from,
                                command,
                                Optional.ofNullable(expected(from).get(command)))));
    }

    private static Map<Command, Status> expected(Status from) {
        return Arrays.stream(
                        Optional.ofNullable(EXPECTED.get(from)).orElseThrow().split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(">")))
                .collect(Collectors.toMap(
                        parts -> Command.valueOf(parts.getFirst()), parts -> Status.valueOf(parts.getLast())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void each_command_leads_where_the_table_says_or_is_refused_and_changes_nothing(Case one) {
        var report = Stories.in(one.from());
        var steps = report.steps().size();
        one.to()
                .ifPresentOrElse(
                        to -> {
                            Stories.act(report, one.command());
                            assertThat(report.status()).isEqualTo(to);
                            assertThat(report.steps()).hasSize(steps + 1);
                        },
                        () -> {
                            assertThatThrownBy(() -> Stories.act(report, one.command()))
                                    .isInstanceOf(Problem.class)
                                    .hasMessage("illegal-transition");
                            assertThat(report.status()).isEqualTo(one.from());
                            assertThat(report.steps()).hasSize(steps);
                            assertThat(report.releaseEvents()).isEmpty();
                        });
    }

    @Test
    void three_things_are_the_senders_to_do_and_all_others_the_handlers() {
        assertThat(Arrays.stream(Command.values())
                        .collect(Collectors.groupingBy(
                                Command::by, Collectors.mapping(Function.identity(), Collectors.toList())))
                        .get(By.SENDER))
                .containsExactly(Command.SUPPLEMENT, Command.JUDGE, Command.REOPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, REJECT",
        "SUPPLEMENTED, REJECT",
        "TRANSFERRED, REJECT",
        "RETURNED, REJECT",
        "ACCEPTED, TRANSFER",
        "PROCESSING, ANSWER",
        "WAITING_PUBLICATION, PUBLISH",
    })
    void in_these_states_the_agency_owes_this_and_in_no_other_anything(Status status, Duty duty) {
        assertThat(status.duty()).contains(duty);
        assertThat(Arrays.stream(Status.values()).filter(other -> other.duty().isEmpty()))
                .containsExactlyInAnyOrder(
                        Status.WAITING_SUPPLEMENT, Status.REJECTED, Status.REDIRECTED, Status.PUBLISHED, Status.MERGED);
    }
}
