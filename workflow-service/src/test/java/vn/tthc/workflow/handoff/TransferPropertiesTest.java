package vn.tthc.workflow.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.Pause;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.process.LegalTime;
import vn.tthc.workflow.process.ProcessFixture;
import vn.tthc.workflow.process.RunningProcess;
import vn.tthc.workflow.task.Task;
import vn.tthc.workflow.task.TaskFixture;
import vn.tthc.workflow.task.TaskState;

/**
 * Whatever people and events do to a dossier, in whatever order and however often: one agency answers for it, a task is
 * done once, what is refused changes nothing, and the times add up.
 */
class TransferPropertiesTest {

    private static final List<String> AGENCIES = List.of("H90.31", "H90.15", "H90.16");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(
            "calendar-1",
            List.of(
                    new Hours(LocalTime.of(7, 30), LocalTime.of(11, 30)),
                    new Hours(LocalTime.of(13, 0), LocalTime.of(17, 0))),
            Map.of());

    enum Kind {
        CLAIM,
        SEND,
        RECEIVE,
        REFUSE,
        GIVE_BACK,
        PAUSE,
        RESUME,
        WITHDRAW,
        COMPLETE
    }

    /** Some minutes after the one before; {@code which} picks an agency, or one of all handoffs there were. */
    record Act(Kind kind, int which, int minutes) {}

    @Provide
    Arbitrary<List<Act>> stories() {
        var kinds = Arbitraries.frequency(
                Tuple.of(12, Kind.CLAIM),
                Tuple.of(12, Kind.SEND),
                Tuple.of(14, Kind.RECEIVE),
                Tuple.of(3, Kind.REFUSE),
                Tuple.of(7, Kind.GIVE_BACK),
                Tuple.of(2, Kind.PAUSE),
                Tuple.of(5, Kind.RESUME),
                Tuple.of(1, Kind.COMPLETE),
                Tuple.of(1, Kind.WITHDRAW));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(0, 1, 2, 3, 4, 5),
                        Arbitraries.integers().between(0, 900))
                .as(Act::new)
                .list()
                .ofMinSize(15)
                .ofMaxSize(60);
    }

    @Property(tries = 800)
    void one_agency_answers_for_the_dossier_and_the_times_add_up(@ForAll("stories") List<Act> story) {
        var dossier = new Dossier();
        for (var act : story) {
            var before = dossier.picture();
            try {
                dossier.play(act);
            } catch (Problem refused) {
                assertThat(dossier.picture()).as("refused: " + act).isEqualTo(before);
            }
            dossier.check();
        }
    }

    private record Spell(String agency, Instant from, Instant to) {}

    /** One dossier with one task, and what custody would have written. */
    private static final class Dossier {

        private final RunningProcess process = ProcessFixture.running();
        private final Task task = TaskFixture.open(process);
        private final List<Handoff> handoffs = new ArrayList<>();
        private final List<Spell> spells = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private final Instant start = process.startedAt();
        private Instant since = start;
        private Instant now = start;
        private Instant pausedAt = start;
        private int completions;

        private void play(Act act) {
            now = now.plus(Duration.ofMinutes(act.minutes()));
            switch (act.kind()) {
                case CLAIM -> TaskFixture.claim(task, "officer", now);
                case SEND -> send(AGENCIES.get(act.which() % AGENCIES.size()));
                case RECEIVE ->
                    one(act).ifPresent(it -> pass(it.handoff().fromAgency(), it.receive("officer", List.of(), now)));
                case REFUSE -> one(act).ifPresent(it -> it.refuse("officer", "Không thuộc thẩm quyền", now));
                case GIVE_BACK -> one(act).ifPresent(it -> pass(it.handoff().toAgency(), it.giveBack(now)));
                case PAUSE -> pause();
                case RESUME -> resume();
                case WITHDRAW -> withdraw();
                case COMPLETE -> complete();
            }
        }

        private Optional<Transfer> one(Act act) {
            return handoffs.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Transfer(handoffs.get(act.which() % handoffs.size()), task, process));
        }

        private void send(String agency) {
            task.requireHeldBy("officer");
            var sending = new Handoff.Sending("officer", agency, task.stepCode(), null, List.of());
            var handoff = new Handoff(UUID.randomUUID(), Handoff.Kind.MANUAL, process, task, sending, now, now);
            task.send(handoff.id());
            handoffs.add(handoff);
        }

        /** Nobody gives away what another answers for. */
        private void pass(String giver, Optional<String> agency) {
            assertThat(giver).isEqualTo(process.custodian());
            agency.filter(next -> !next.equals(process.custodian())).ifPresent(next -> {
                endSpell();
                ProcessFixture.passTo(process, next);
            });
        }

        private void endSpell() {
            spells.add(new Spell(process.custodian(), since, now));
            since = now;
        }

        private void pause() {
            process.pause();
            task.pause();
            pausedAt = now;
        }

        private void resume() {
            process.resume(null);
            task.resume(now);
            pauses.add(new Pause(pausedAt, now));
        }

        private void withdraw() {
            if (process.isPaused()) {
                pauses.add(new Pause(pausedAt, now));
            }
            process.cancel(now);
            task.cancel(now);
            wrapUp();
        }

        private void complete() {
            process.requireUnfinished();
            if (TaskFixture.complete(task, "officer", now)) {
                completions++;
                process.refuse(task.id(), task.agencyCode(), "leader", "Không đủ điều kiện", now);
                wrapUp();
            }
        }

        private void wrapUp() {
            handoffs.stream().filter(one -> one.state() == Handoff.State.SENT).forEach(one -> one.cancel(now));
            endSpell();
        }

        private void check() {
            var sent = handoffs.stream()
                    .filter(one -> one.state() == Handoff.State.SENT)
                    .toList();
            assertThat(sent).hasSize(task.state() == TaskState.IN_TRANSIT ? 1 : 0);
            assertThat(sent).allMatch(one -> one.fromAgency().equals(process.custodian()));
            assertThat(task.agencyCode()).isEqualTo(process.custodian());
            assertThat(completions).isLessThanOrEqualTo(1);
            assertThat(process.isFinished()).isEqualTo(task.state().isFinal());
            times();
        }

        /** The turns follow one another from the beginning on, and so do their legal minutes. */
        private void times() {
            var all = new ArrayList<>(spells);
            if (!process.isFinished()) {
                all.add(new Spell(process.custodian(), since, now));
            }
            var stops = new ArrayList<>(pauses);
            if (process.isPaused()) {
                stops.add(new Pause(pausedAt, now));
            }
            var legal = new LegalTime(CALENDAR, stops, start);
            var from = start;
            var minutes = 0L;
            for (var spell : all) {
                assertThat(spell.from()).isEqualTo(from);
                minutes += legal.minutes(spell.from(), spell.to());
                from = spell.to();
            }
            assertThat(minutes).isEqualTo(legal.minutes(start, from));
        }

        private String picture() {
            return process.state()
                    + process.custodian()
                    + task.state()
                    + task.agencyCode()
                    + task.pendingHandoff()
                    + handoffs.stream().map(Handoff::state).toList();
        }
    }
}
