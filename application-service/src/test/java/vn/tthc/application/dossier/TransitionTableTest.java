package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.dossier.DossierTest.ASKED;
import static vn.tthc.application.dossier.DossierTest.CALENDAR;
import static vn.tthc.application.dossier.DossierTest.OBLIGED;
import static vn.tthc.application.dossier.DossierTest.STOPPED_BY_LEADER;
import static vn.tthc.application.dossier.DossierTest.SUPPLEMENT;
import static vn.tthc.application.dossier.DossierTest.WEDNESDAY;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.platform.security.Role;

/**
 * The table of all transitions, situation × command × role, as it stands in {@code transitions.txt}: each combination is
 * tried on the dossier itself, and the file may leave none out.
 */
class TransitionTableTest {

    private static final String SYSTEM = "system";
    private static final String FORBIDDEN = "forbidden";
    private static final String ILLEGAL = "-";

    private static final Table TABLE = Table.read();
    private static final Map<String, Set<String>> ROLES_OF_OPERATION = rolesOfOperations();

    /** What can be done to a dossier. */
    private enum Command {
        EDIT,
        SUBMIT,
        RECEIVE,
        REJECT,
        ASK,
        ANSWER,
        OBLIGE,
        SETTLE,
        EXTEND,
        MOVE,
        CHOOSE,
        WITHDRAW,
        START,
        COMPLETE,
        STOP,
        RETURN,
        CORRECT;

        void on(Dossier dossier) {
            switch (this) {
                case EDIT -> dossier.edit(DossierTest.filing());
                case SUBMIT -> dossier.submit(WEDNESDAY);
                case RECEIVE -> DossierTest.receive(dossier, WEDNESDAY);
                case REJECT -> dossier.reject("x", WEDNESDAY, STOPPED_BY_LEADER);
                case ASK -> dossier.requestSupplement(SUPPLEMENT, null, false, WEDNESDAY, ASKED);
                case ANSWER -> answer(dossier);
                case OBLIGE -> dossier.requirePayment(SUPPLEMENT, 1, DossierTest.PAY_BY, WEDNESDAY, OBLIGED);
                case SETTLE ->
                    dossier.paymentSettled(SUPPLEMENT, "PAID", ClockKind.RESUME, CALENDAR, WEDNESDAY, "system");
                case EXTEND ->
                    dossier.extend(
                            LocalDate.of(2026, 12, 3), "x", CALENDAR, WEDNESDAY, Grounds.of(Ground.EXTENSION, "x"));
                case MOVE, CHOOSE -> repin(dossier);
                case WITHDRAW -> dossier.withdraw("x", WEDNESDAY, "an");
                case START -> dossier.startProcessing(WEDNESDAY);
                case COMPLETE -> dossier.complete(SUPPLEMENT, WEDNESDAY, "leader");
                case STOP -> dossier.stop("x", WEDNESDAY, STOPPED_BY_LEADER);
                case RETURN -> dossier.handOver(ReturnWay.COUNTER, WEDNESDAY);
                case CORRECT -> dossier.openCorrection(SUPPLEMENT, "desk", WEDNESDAY);
            }
        }

        private static void answer(Dossier dossier) {
            if (dossier.pins() == null) {
                dossier.supplementedAtIntake(WEDNESDAY);
            } else {
                dossier.supplemented(SupplementRule.RESTART, CALENDAR, WEDNESDAY, "an");
            }
        }

        private static void repin(Dossier dossier) {
            var pins = dossier.pins();
            var target = pins == null ? DossierTest.pins() : pins;
            dossier.repin(target.countingBy("cal-2"), CALENDAR, "CALENDAR_CHANGED", WEDNESDAY);
        }
    }

    static Stream<Arguments> everyCombination() {
        return Arrays.stream(Situation.values())
                .flatMap(s -> Arrays.stream(Command.values()).map(c -> new Object[] {s, c}))
                .flatMap(pair -> roles().map(role -> Arguments.of(pair[0], pair[1], role)));
    }

    @ParameterizedTest(name = "{0} × {1} × {2}")
    @MethodSource("everyCombination")
    void each_combination_does_what_the_table_says(Situation situation, Command command, String role) {
        var dossier = situation.dossier();
        var ledger = dossier.timing().ledger();

        var outcome = attempt(dossier, command, role);

        assertThat(outcome).isEqualTo(TABLE.expected(situation, command, role));
        if (outcome.equals(FORBIDDEN) || outcome.equals(ILLEGAL)) {
            assertThat(dossier.status()).isEqualTo(situation.status());
            assertThat(dossier.timing().ledger()).isEqualTo(ledger);
            assertThat(dossier.releaseEvents()).isEmpty();
        }
    }

    @Test
    void the_table_leaves_no_situation_no_command_and_no_status_out() {
        assertThat(TABLE.cells.keySet()).containsExactlyInAnyOrder(Situation.values());
        assertThat(TABLE.cells.values())
                .allSatisfy(row -> assertThat(row.keySet()).containsExactlyInAnyOrder(Command.values()));
        assertThat(TABLE.roles.keySet()).containsExactlyInAnyOrder(Command.values());
        assertThat(Arrays.stream(Situation.values()).map(Situation::status)).contains(Status.values());
    }

    @Test
    void every_step_of_the_national_diagram_is_taken_by_some_command() {
        var taken = new LinkedHashSet<String>();
        TABLE.cells.forEach((situation, row) -> row.values().stream()
                .filter(cell -> !cell.equals(ILLEGAL))
                .forEach(cell -> taken.add(situation.status() + " " + cell)));
        for (var from : Status.values()) {
            for (var to : from.successors()) {
                assertThat(taken).contains(from + " " + to.code());
            }
        }
    }

    private static String attempt(Dossier dossier, Command command, String role) {
        if (!mayGive(command, role)) {
            return FORBIDDEN;
        }
        try {
            command.on(dossier);
            return Integer.toString(dossier.status().code());
        } catch (IllegalTransitionException e) {
            assertThat(e.extensions())
                    .containsEntry("state", dossier.status().name())
                    .containsKey("allowed");
            return ILLEGAL;
        }
    }

    /** By the annotation of the operation itself; what the system does has none. */
    private static boolean mayGive(Command command, String role) {
        if (role.equals(SYSTEM)) {
            return TABLE.roles(command).contains(SYSTEM);
        }
        var operation = requireNonNull(TABLE.operations.get(command));
        return !operation.equals("-")
                && requireNonNull(ROLES_OF_OPERATION.get(operation), operation).contains(role);
    }

    private static Stream<String> roles() {
        return Stream.concat(Role.ALL.stream(), Stream.of(SYSTEM));
    }

    private static Map<String, Set<String>> rolesOfOperations() {
        var roles = new HashMap<String, Set<String>>();
        new ClassFileImporter()
                .importPackages("vn.tthc.application").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .forEach(method -> roles.put(
                                method.getAnnotationOfType(Operation.class).operationId(), rolesOf(method)));
        return roles;
    }

    private static Set<String> rolesOf(JavaMethod method) {
        return method.isAnnotatedWith(RolesAllowed.class)
                ? Set.of(method.getAnnotationOfType(RolesAllowed.class).value())
                : Set.of();
    }

    /** The file. */
    private record Table(
            Map<Situation, Map<Command, String>> cells,
            Map<Command, String> operations,
            Map<Command, Set<String>> roles) {

        static Table read() {
            var table = new Table(
                    new EnumMap<>(Situation.class), new EnumMap<>(Command.class), new EnumMap<>(Command.class));
            List<Command> columns = new ArrayList<>();
            for (var line : lines()) {
                if (line.contains("|")) {
                    table.addRoles(line.split("\\|"));
                } else if (line.startsWith("situation")) {
                    columns.addAll(Arrays.stream(line.split("\\s+"))
                            .skip(1)
                            .map(Command::valueOf)
                            .toList());
                } else {
                    table.addCells(columns, line.split("\\s+"));
                }
            }
            return table;
        }

        private static List<String> lines() {
            try (var file = requireNonNull(TransitionTableTest.class.getResourceAsStream("/dossier/transitions.txt"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private void addRoles(String[] parts) {
            var command = Command.valueOf(parts[0].strip());
            operations.put(command, parts[1].strip());
            roles.put(command, Set.of(parts[2].strip().split(" ")));
        }

        private void addCells(List<Command> columns, String[] words) {
            assertThat(words).as(words[0]).hasSize(columns.size() + 1);
            var row = new EnumMap<Command, String>(Command.class);
            for (var i = 0; i < columns.size(); i++) {
                row.put(columns.get(i), words[i + 1]);
            }
            cells.put(Situation.valueOf(words[0]), row);
        }

        Set<String> roles(Command command) {
            return requireNonNull(roles.get(command));
        }

        String expected(Situation situation, Command command, String role) {
            return roles(command).contains(role)
                    ? requireNonNull(requireNonNull(cells.get(situation)).get(command))
                    : FORBIDDEN;
        }
    }
}
