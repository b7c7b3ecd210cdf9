package vn.tthc.application.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotationTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);
    private static final List<UUID> ORDER = List.of(ONE, TWO, THREE);

    @Test
    void everybody_moves_on_one_counter_a_week_and_from_the_last_to_the_first() {
        var now = List.of(new Shift("hoa", ONE), new Shift("lan", THREE));

        assertThat(Rotation.after(now, ORDER, 1)).containsExactly(new Shift("hoa", TWO), new Shift("lan", ONE));
        assertThat(Rotation.after(now, ORDER, 2)).containsExactly(new Shift("hoa", THREE), new Shift("lan", TWO));
        assertThat(Rotation.after(now, ORDER, 3)).isEqualTo(now);
    }

    @Test
    void two_people_never_end_up_at_one_counter() {
        var now = List.of(new Shift("hoa", ONE), new Shift("lan", TWO), new Shift("mai", THREE));

        for (int weeks = 1; weeks <= 12; weeks++) {
            assertThat(Rotation.after(now, ORDER, weeks))
                    .extracting(Shift::counter)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whoever_sits_at_a_closed_counter_stays_there() {
        var closed = new Shift("hoa", new UUID(0, 9));

        assertThat(Rotation.after(List.of(closed), ORDER, 1)).containsExactly(closed);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 2026-11-23", "2026-11-29, 2026-11-23", "2026-11-30, 2026-11-30", "2027-01-01, 2026-12-28"})
    void a_week_begins_on_its_monday(LocalDate day, LocalDate monday) {
        assertThat(TodaysCounter.weekOf(day)).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,      -,        H90.15, G17-XD11, true
            H90.15, -,        H90.15, G17-XD11, true
            H90.15, -,        H90.16, G17-XD11, false
            H90.15, -,        -,      G17-XD11, true
            -,      G17-XD11, H90.16, G17-XD11, true
            -,      G17-XD11, H90.16, G13-TN02, false
            -,      G17-XD11, H90.16, -,        false
            H90.15, G17-XD11, H90.15, G13-TN02, false
            H90.15, G17-XD11, H90.16, G17-XD11, false
            """)
    void a_counter_receives_by_agency_by_sector_or_by_both(
            @Nullable String agency,
            @Nullable String sector,
            @Nullable String ofAgency,
            @Nullable String ofSector,
            boolean takes) {
        assertThat(new Receives(agency, sector).takes(ofAgency, ofSector)).isEqualTo(takes);
    }
}
