package vn.tthc.application.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.application.clock.SampleCalendar.PROVINCE;
import static vn.tthc.application.clock.SampleCalendar.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.CountedDay;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.time.CivilTime;

/** What holds of the promised date, whatever happened to the clock. */
class LedgerPropertiesTest {

    private static final int MINUTES_OF_A_FORTNIGHT = 14 * 24 * 60;

    /** Terms of a case. */
    record Terms(List<Limit> limits, @Nullable LocalTime cutOff) {}

    /** A wait of the applicant, some time after what came before it. */
    record Wait(int after, int length) {}

    @Property(tries = 2_000)
    void a_wait_never_brings_the_date_forward(
            @ForAll("terms") Terms terms, @ForAll("starts") Instant start, @ForAll("waits") List<Wait> waits) {
        var ledger = started(start);
        var due = due(ledger, terms);
        for (var wait : waits) {
            ledger = waiting(ledger, wait);
            var later = due(ledger, terms);
            assertThat(later).isAfterOrEqualTo(due);
            due = later;
        }
    }

    @Property(tries = 1_000)
    void a_longer_wait_is_not_due_earlier(
            @ForAll("terms") Terms terms,
            @ForAll("starts") Instant start,
            @ForAll("oneWait") Wait wait,
            @ForAll @IntRange(max = 5_000) int longer) {
        var more = new Wait(wait.after(), wait.length() + longer);

        assertThat(due(waiting(started(start), more), terms))
                .isAfterOrEqualTo(due(waiting(started(start), wait), terms));
    }

    @Property(tries = 1_000)
    void whoever_is_received_later_is_not_due_earlier(
            @ForAll("terms") Terms terms, @ForAll("starts") Instant start, @ForAll @IntRange(max = 10_000) int later) {
        assertThat(due(started(start.plus(Duration.ofMinutes(later))), terms))
                .isAfterOrEqualTo(due(started(start), terms));
    }

    @Property(tries = 2_000)
    void a_wait_may_be_cut_in_two_and_two_that_touch_are_one(
            @ForAll("terms") Terms terms,
            @ForAll("starts") Instant start,
            @ForAll("oneWait") Wait wait,
            @ForAll @IntRange(max = MINUTES_OF_A_FORTNIGHT) int cut) {
        var whole = waiting(started(start), wait);
        var first = Math.min(cut, wait.length());
        var halves =
                waiting(waiting(started(start), new Wait(wait.after(), first)), new Wait(0, wait.length() - first));

        assertThat(due(halves, terms)).isEqualTo(due(whole, terms));
    }

    @Property(tries = 200)
    void a_wait_may_be_cut_at_closing_time(
            @ForAll("starts") Instant start, @ForAll @IntRange(min = 1, max = 9) int day) {
        var terms = new Terms(List.of(new Limit(5, LimitUnit.WORKING_DAY)), null);
        var monday = start.atZone(CivilTime.CIVIL_ZONE).toLocalDate().plusDays(1);
        var from = monday.atTime(8, 0).atZone(CivilTime.CIVIL_ZONE).toInstant();
        var closing =
                monday.plusDays(day).atTime(17, 0).atZone(CivilTime.CIVIL_ZONE).toInstant();
        var until = closing.plus(Duration.ofDays(1));
        var whole = resumed(paused(started(start), from), until);
        var halves = resumed(paused(resumed(paused(started(start), from), closing), closing), until);

        assertThat(due(halves, terms)).isEqualTo(due(whole, terms));
    }

    @Property(tries = 1_000)
    void a_wait_of_no_length_changes_nothing(
            @ForAll("terms") Terms terms,
            @ForAll("starts") Instant start,
            @ForAll("waits") List<Wait> waits,
            @ForAll @IntRange(max = MINUTES_OF_A_FORTNIGHT) int after) {
        var ledger = started(start);
        for (var wait : waits) {
            ledger = waiting(ledger, wait);
        }

        assertThat(due(waiting(ledger, new Wait(after, 0)), terms)).isEqualTo(due(ledger, terms));
    }

    @Property(tries = 1_000)
    void a_restart_forgets_what_was_before_it(
            @ForAll("terms") Terms terms,
            @ForAll("starts") Instant start,
            @ForAll("waits") List<Wait> waits,
            @ForAll("oneWait") Wait last) {
        var ledger = started(start);
        for (var wait : waits) {
            ledger = waiting(ledger, wait);
        }
        var from = end(ledger).plus(Duration.ofMinutes(last.after()));
        var again = from.plus(Duration.ofMinutes(last.length()));
        var restarted = with(paused(ledger, from), ClockKind.RESTART, again, Ground.SUPPLEMENT_COMPLETE);

        assertThat(due(restarted, terms)).isEqualTo(due(started(again), terms));
    }

    @Property(tries = 1_000)
    void an_extension_is_due_on_its_date_and_a_wait_moves_it_by_the_working_days_lost(
            @ForAll("terms") Terms terms,
            @ForAll("starts") Instant start,
            @ForAll @IntRange(min = 1, max = 40) int days,
            @ForAll("oneWait") Wait wait) {
        var today = start.plus(Duration.ofHours(1));
        var date = PROVINCE.workingDayFrom(
                today.atZone(CivilTime.CIVIL_ZONE).toLocalDate().plusDays(days));
        var extended = extended(started(start), today, date);

        assertThat(answer(extended, terms).date()).isEqualTo(date);
        assertThat(due(waiting(extended, new Wait(60, 0)), terms)).isEqualTo(due(extended, terms));
        var from = today.plus(Duration.ofMinutes(wait.after()));
        var until = from.plus(Duration.ofMinutes(wait.length()));
        assertThat(counted(answer(resumed(paused(extended, from), until), terms)))
                .as("as many working days as before")
                .isEqualTo(counted(answer(extended, terms)));
    }

    @Property(tries = 1_000)
    void it_is_a_working_day_and_the_explanation_leaves_no_day_out(
            @ForAll("terms") Terms terms, @ForAll("starts") Instant start, @ForAll("waits") List<Wait> waits) {
        var ledger = started(start);
        for (var wait : waits) {
            ledger = waiting(ledger, wait);
        }
        var answer = answer(ledger, terms);
        var first = start.atZone(CivilTime.CIVIL_ZONE).toLocalDate();

        assertThat(PROVINCE.isWorking(answer.date())).isTrue();
        assertThat(answer.days().stream().map(CountedDay::date).distinct().toList())
                .containsExactlyElementsOf(
                        first.datesUntil(answer.date().plusDays(1)).toList());
        assertThat(answer(new Ledger(List.copyOf(ledger.entries())), terms)).isEqualTo(answer);
    }

    @Provide
    Arbitrary<Terms> terms() {
        var limits = Arbitraries.of(LimitUnit.values())
                .flatMap(unit -> Arbitraries.integers()
                        .between(1, unit == LimitUnit.MONTH ? 4 : 25)
                        .map(quantity -> new Limit(quantity, unit)));
        var cutOffs = Arbitraries.of(LocalTime.of(14, 0), LocalTime.of(15, 0)).injectNull(0.5);
        return Combinators.combine(limits.list().ofMinSize(1).ofMaxSize(2), cutOffs)
                .as(Terms::new);
    }

    @Provide
    Arbitrary<Instant> starts() {
        return Arbitraries.integers()
                .between(0, 2 * 365 * 24 * 60)
                .map(minutes -> at("2025-01-01T00:00").plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<Wait> oneWait() {
        var minutes = Arbitraries.integers().between(0, MINUTES_OF_A_FORTNIGHT);
        return Combinators.combine(minutes, minutes).as(Wait::new);
    }

    @Provide
    Arbitrary<List<Wait>> waits() {
        return oneWait().list().ofMaxSize(4);
    }

    private static int counted(DueDate answer) {
        return (int) answer.days().stream().filter(CountedDay::counted).count();
    }

    private static Instant due(Ledger ledger, Terms terms) {
        return answer(ledger, terms).at();
    }

    private static DueDate answer(Ledger ledger, Terms terms) {
        return DueDates.of(ledger, terms.limits(), terms.cutOff(), PROVINCE).orElseThrow();
    }

    private static Ledger started(Instant at) {
        return with(new Ledger(List.of()), ClockKind.START, at, Ground.RECEIPT);
    }

    private static Ledger waiting(Ledger ledger, Wait wait) {
        var from = end(ledger).plus(Duration.ofMinutes(wait.after()));
        return resumed(paused(ledger, from), from.plus(Duration.ofMinutes(wait.length())));
    }

    private static Instant end(Ledger ledger) {
        return ledger.entries().getLast().at();
    }

    private static Ledger paused(Ledger ledger, Instant at) {
        return with(ledger, ClockKind.PAUSE, at, Ground.SUPPLEMENT);
    }

    private static Ledger resumed(Ledger ledger, Instant at) {
        return with(ledger, ClockKind.RESUME, at, Ground.SUPPLEMENT_COMPLETE);
    }

    private static Ledger extended(Ledger ledger, Instant at, LocalDate to) {
        return and(ledger, ledger.extension(to, at, "xin lỗi", Grounds.of(Ground.EXTENSION, "leader")));
    }

    private static Ledger with(Ledger ledger, ClockKind kind, Instant at, Ground ground) {
        return and(ledger, ledger.next(kind, at, "x", Grounds.of(ground, "desk")));
    }

    private static Ledger and(Ledger ledger, ClockEntry entry) {
        var entries = new ArrayList<>(ledger.entries());
        entries.add(entry);
        return new Ledger(entries);
    }
}
