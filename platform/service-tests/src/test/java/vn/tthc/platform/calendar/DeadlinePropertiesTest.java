package vn.tthc.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tthc.platform.calendar.Calendars.PROVINCE;
import static vn.tthc.platform.calendar.Calendars.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.platform.time.CivilTime;

/** What holds of every due date, tried on terms drawn at random; the seeds are fixed, so a failure can be repeated. */
class DeadlinePropertiesTest {

    private static final int CASES = 400;

    /** One term as it was drawn. */
    private record Term(
            Instant received, List<Limit> limits, @Nullable LocalTime cutOff, List<Pause> pauses) {

        Instant due() {
            return Deadline.of(received, limits, cutOff, PROVINCE, pauses).at();
        }

        Term receivedAt(Instant later) {
            return new Term(later, limits, cutOff, pauses);
        }

        Term with(List<Pause> other) {
            return new Term(received, limits, cutOff, other);
        }
    }

    static Stream<Term> terms() {
        return IntStream.range(0, CASES).mapToObj(seed -> draw(new Random(seed)));
    }

    private static Term draw(Random random) {
        var received = at("2025-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60)));
        var limits = new ArrayList<Limit>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            var unit = LimitUnit.values()[random.nextInt(LimitUnit.values().length)];
            limits.add(new Limit(1 + random.nextInt(unit == LimitUnit.MONTH ? 6 : 30), unit));
        }
        var cutOff = random.nextBoolean() ? LocalTime.of(14 + random.nextInt(3), 0) : null;
        return new Term(
                received, limits, cutOff, random.nextInt(3) == 0 ? List.of(pauseAfter(received, random)) : List.of());
    }

    private static Pause pauseAfter(Instant received, Random random) {
        var from = received.plus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
        return new Pause(from, from.plus(Duration.ofMinutes(random.nextInt(20 * 24 * 60))));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void it_never_falls_on_a_day_off_nor_outside_working_hours(Term term) {
        var due = term.due().atZone(CivilTime.CIVIL_ZONE);

        assertThat(PROVINCE.isWorking(due.toLocalDate())).isTrue();
        assertThat(PROVINCE.hours())
                .anyMatch(h -> !due.toLocalTime().isBefore(h.from())
                        && !due.toLocalTime().isAfter(h.to()));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void whoever_comes_later_is_not_served_earlier(Term term) {
        var random = new Random(term.received().getEpochSecond());
        var later = term.received().plus(Duration.ofMinutes(random.nextInt(7 * 24 * 60)));

        assertThat(term.receivedAt(later).due()).isAfterOrEqualTo(term.due());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_longer_limit_is_not_due_earlier(Term term) {
        var longer = new ArrayList<>(term.limits());
        var first = longer.getFirst();
        longer.set(0, new Limit(first.quantity() + 1, first.unit()));

        var later = new Term(term.received(), longer, term.cutOff(), term.pauses()).due();

        assertThat(later).isAfterOrEqualTo(term.due());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_pause_of_no_length_changes_nothing(Term term) {
        var moment = term.received()
                .plus(Duration.between(term.received(), term.due()).dividedBy(2));
        var pauses = new ArrayList<>(term.pauses());
        pauses.add(new Pause(moment, moment));

        assertThat(term.with(pauses).due()).isEqualTo(term.due());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void a_longer_pause_is_not_due_earlier(Term term) {
        var random = new Random(term.received().getEpochSecond());
        var pause = pauseAfter(term.received(), random);
        var longer = new Pause(pause.from(), pause.until().plus(Duration.ofHours(random.nextInt(100))));

        assertThat(term.with(List.of(longer)).due())
                .isAfterOrEqualTo(term.with(List.of(pause)).due());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void the_explanation_ends_on_the_due_date_and_leaves_no_day_out(Term term) {
        var due = Deadline.of(term.received(), term.limits(), term.cutOff(), PROVINCE, term.pauses());
        var dates = due.days().stream().map(CountedDay::date).distinct().toList();
        var first = term.received().atZone(CivilTime.CIVIL_ZONE).toLocalDate();

        assertThat(dates)
                .containsExactlyElementsOf(
                        first.datesUntil(due.date().plusDays(1)).toList());
    }

    @ParameterizedTest
    @MethodSource("terms")
    void only_working_days_are_counted_as_working_days(Term term) {
        var limits = List.of(new Limit(10, LimitUnit.WORKING_DAY));
        var due = Deadline.of(term.received(), limits, term.cutOff(), PROVINCE, term.pauses());
        var counted = due.days().stream().filter(CountedDay::counted).toList();

        assertThat(counted).hasSize(10).allMatch(day -> PROVINCE.isWorking(day.date()));
        assertThat(due.date()).isEqualTo(counted.getLast().date());
    }
}
