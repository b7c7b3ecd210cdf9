package vn.tthc.feedback.evaluation.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.evaluation.point.Bands;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Tally;

/** Averages of many dossiers and nothing else: no count, and no total from which a withheld figure could be found. */
class OpenEvaluationTest {

    private static final int THRESHOLD = 10;
    private static final Bands BANDS =
            Bands.ofUnits(Stream.of("15", "12", "9", "6").map(BigDecimal::new).toList());

    private static Figure of(int index, int dossiers) {
        var tally = new Tally(index);
        Collections.nCopies(dossiers, Score.of(2)).forEach(tally::add);
        return tally.figure();
    }

    private static OpenEvaluation open(long dossiers, Figure... figures) {
        return OpenEvaluation.of(
                "H90.31", "Phường", "2026-Q3", LocalDate.EPOCH, Sheet.of(List.of(figures), BANDS, dossiers), THRESHOLD);
    }

    @Test
    void a_unit_with_nine_dossiers_says_nothing_and_one_with_ten_its_averages() {
        assertThat(open(9, of(1, 9)).withheld()).isTrue();
        assertThat(open(9, of(1, 9)).indices()).isEmpty();
        assertThat(open(9, of(1, 9)).band()).isNull();
        assertThat(open(10, of(1, 10)).indices())
                .containsExactly(new OpenEvaluation.Index(1, new BigDecimal("2.0"), false));
        assertThat(open(10, of(1, 10)).total()).isEqualByComparingTo("2.0");
    }

    @Test
    void where_one_figure_rests_on_few_dossiers_neither_it_nor_the_total_is_told() {
        var open = open(40, of(1, 40), of(6, 3));

        assertThat(open.indices().getLast()).isEqualTo(new OpenEvaluation.Index(6, null, true));
        assertThat(open.indices().getFirst().score()).isEqualByComparingTo("2.0");
        assertThat(open.total()).isNull();
    }

    @Test
    void points_of_the_unit_as_a_whole_are_told() {
        var online = Figure.ofUnit(9, Score.of(1), Map.of("dossiers", 40L));

        assertThat(open(40, online).indices().getFirst().score()).isEqualByComparingTo("1.0");
    }
}
