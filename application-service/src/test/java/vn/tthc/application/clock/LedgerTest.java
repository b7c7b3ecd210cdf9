package vn.tthc.application.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Province;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.calendar.WorkingCalendar;

class LedgerTest {

    private static final Instant START = Instant.parse("2026-11-20T03:00:00Z");
    private static final Grounds DESK = Grounds.of(Ground.RECEIPT, "desk");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Province.calendar());
    private static final List<Limit> FIVE_DAYS = List.of(new Limit(5, LimitUnit.WORKING_DAY));

    @ParameterizedTest
    @CsvSource(textBlock = """
            PAUSE
            RESUME
            RESTART
            STOP
            """)
    void a_clock_begins_with_a_start_and_nothing_else(ClockKind kind) {
        assertThatThrownBy(() -> new Ledger(List.of()).next(kind, START, "x", DESK))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_stopped_clock_stays_stopped() {
        var ledger = ledger(ClockKind.START, ClockKind.STOP);

        for (var kind : ClockKind.values()) {
            assertThatThrownBy(() -> ledger.next(kind, START, "x", DESK)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_line_is_never_before_the_one_above_it() {
        var entry = ledger(ClockKind.START).next(ClockKind.PAUSE, START.minusSeconds(5), "x", DESK);

        assertThat(entry.at()).isEqualTo(START);
    }

    /** Whatever happens, a wait never brings the due date forward and a restart counts from itself. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void waits_only_move_the_due_date_back(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<ClockEntry>();
        var at = START;
        var due = START;
        for (var step = 0; step < 40; step++) {
            var ledger = new Ledger(entries);
            entries.add(ledger.next(some(ledger.state(), random), at, "bước " + step, DESK));
            var now = DueDates.of(new Ledger(entries), FIVE_DAYS, null, CALENDAR)
                    .orElseThrow()
                    .at();
            assertThat(now).isAfterOrEqualTo(due);
            assertThat(CALENDAR.isWorking(
                            now.atZone(java.time.ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate()))
                    .isTrue();
            due = now;
            at = at.plusSeconds(random.nextInt(200_000));
        }
    }

    private static ClockKind some(ClockState state, Random random) {
        return switch (state) {
            case NOT_STARTED -> ClockKind.START;
            case RUNNING -> ClockKind.PAUSE;
            case PAUSED -> random.nextBoolean() ? ClockKind.RESUME : ClockKind.RESTART;
            case STOPPED -> throw new IllegalStateException();
        };
    }

    private static Ledger ledger(ClockKind... kinds) {
        var entries = new ArrayList<ClockEntry>();
        for (var kind : kinds) {
            entries.add(new Ledger(entries).next(kind, START, "x", DESK));
        }
        return new Ledger(entries);
    }
}
