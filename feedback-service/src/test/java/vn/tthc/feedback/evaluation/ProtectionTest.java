package vn.tthc.feedback.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.evaluation.point.Bands;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Tally;

/** Within the unit, index 7 tells of many dossiers at once, or nothing. */
class ProtectionTest {

    private static final Bands BANDS =
            Bands.ofOfficers(Stream.of("5", "3.5").map(BigDecimal::new).toList());

    private static Sheet sheet(int attitude, int dossiers) {
        return Sheet.of(List.of(figure(1, 2, dossiers), figure(7, attitude, dossiers)), BANDS, dossiers);
    }

    private static Figure figure(int index, int points, int dossiers) {
        var tally = new Tally(index);
        IntStream.range(0, dossiers).forEach(_ -> tally.add(Score.of(points)));
        return tally.figure();
    }

    @Test
    void of_few_dossiers_it_is_the_same_whether_somebody_complained_or_not() {
        assertThat(Protection.within(sheet(0, 9), true, 10, BANDS))
                .isEqualTo(Protection.within(sheet(2, 9), true, 10, BANDS));
    }

    @Test
    void a_draft_tells_nothing_however_many_there_are() {
        assertThat(Protection.within(sheet(0, 900), false, 10, BANDS))
                .isEqualTo(Protection.within(sheet(2, 900), false, 10, BANDS));
    }

    @Test
    void what_was_approved_tells_of_enough_dossiers() {
        assertThat(Protection.within(sheet(1, 10), true, 10, BANDS)).isEqualTo(sheet(1, 10));
    }
}
