package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.dossier.DossierTest.ASKED;
import static vn.tthc.application.dossier.DossierTest.CALENDAR;
import static vn.tthc.application.dossier.DossierTest.FRIDAY;
import static vn.tthc.application.dossier.DossierTest.STOPPED_BY_LEADER;
import static vn.tthc.application.dossier.DossierTest.SUPPLEMENT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.clock.Ledger;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.platform.calendar.SpecialDay;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.time.CivilTime;

/** Whatever happens to a received dossier, the date that is stored is the one that its ledger replays to. */
class ReplayPropertiesTest {

    private static final WorkingCalendar CHANGED = changed();

    private enum Act {
        ASK,
        RESUME,
        RESTART,
        EXTEND,
        MOVE,
        STOP
    }

    /** Something that is tried some hours after what came before. */
    record Step(Act act, int hours) {}

    @Property(tries = 2_000)
    void the_stored_date_is_what_the_ledger_replays_to(@ForAll("steps") List<Step> steps) {
        var dossier = DossierTest.processing();
        var at = FRIDAY.plusSeconds(60);
        for (var step : steps) {
            at = at.plus(Duration.ofHours(step.hours()));
            var before = List.copyOf(dossier.timing().ledger().entries());
            attempt(dossier, step.act(), at);
            var timing = dossier.timing();

            assertThat(dossier.dueDate(calendarOf(dossier)).orElseThrow().at()).isEqualTo(timing.dueAt());
            assertThat(new Ledger(timing.ledger().entries().subList(0, before.size())).entries())
                    .as("lines only come to it")
                    .isEqualTo(before);
            if (timing.missedDueAt() != null) {
                assertThat(timing.lateness(at)).isEqualTo(Lateness.LATE);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        var hours = Arbitraries.integers().between(0, 24 * 12);
        return Combinators.combine(Arbitraries.of(Act.values()), hours)
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static void attempt(Dossier dossier, Act act, Instant at) {
        try {
            switch (act) {
                case ASK -> dossier.requestSupplement(SUPPLEMENT, null, false, at, ASKED);
                case RESUME -> dossier.supplemented(SupplementRule.RESUME, calendarOf(dossier), at, "an");
                case RESTART -> dossier.supplemented(SupplementRule.RESTART, calendarOf(dossier), at, "an");
                case EXTEND -> {
                    var grounds = Grounds.of(Ground.EXTENSION, "leader");
                    dossier.extend(dayAfter(at), "x", calendarOf(dossier), at, grounds);
                }
                case MOVE -> {
                    var pins = requireNonNull(dossier.pins()).countingBy(CHANGED.versionId());
                    dossier.repin(pins, CHANGED, "CALENDAR_CHANGED", at);
                }
                case STOP -> dossier.stop("x", at, STOPPED_BY_LEADER);
            }
        } catch (IllegalTransitionException _) {
            // What cannot happen changes nothing; the rest of the property holds all the same.
        }
    }

    private static LocalDate dayAfter(Instant at) {
        return CALENDAR.workingDayFrom(
                at.atZone(CivilTime.CIVIL_ZONE).toLocalDate().plusDays(7));
    }

    private static WorkingCalendar calendarOf(Dossier dossier) {
        var pinned = requireNonNull(dossier.pins()).calendarVersionId();
        return pinned.equals(CHANGED.versionId()) ? CHANGED : CALENDAR;
    }

    private static WorkingCalendar changed() {
        Map<LocalDate, SpecialDay> days = new HashMap<>(CALENDAR.days());
        for (var day : List.of("2026-11-25", "2026-12-01", "2026-12-08", "2027-01-01")) {
            days.put(LocalDate.parse(day), new SpecialDay(SpecialDay.Kind.LOCAL_CLOSURE, "Đóng cửa"));
        }
        return new WorkingCalendar("cal-2", CALENDAR.hours(), days);
    }
}
