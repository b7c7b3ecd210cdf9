package vn.tthc.feedback.evaluation.point;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Averages to one decimal, totals and bands (Điều 14, 15). */
class SheetTest {

    private static final Bands UNITS = Bands.ofUnits(decimals("15", "12", "9", "6"));
    private static final Bands OFFICERS = Bands.ofOfficers(decimals("5", "3.5"));

    private static List<BigDecimal> decimals(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    private static Figure figure(int index, int twos, int ones, int zeros) {
        var tally = new Tally(index);
        Collections.nCopies(twos, Score.of(2)).forEach(tally::add);
        Collections.nCopies(ones, Score.of(1)).forEach(tally::add);
        Collections.nCopies(zeros, Score.of(0)).forEach(tally::add);
        return tally.figure();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0, 1.5", "1, 2, 0, 1.3", "2, 1, 0, 1.7", "1, 0, 39, 0.1", "0, 1, 19, 0.1", "0, 1, 20, 0.0"})
    void an_index_is_the_sum_by_the_number_to_one_decimal_half_up(int twos, int ones, int zeros, BigDecimal score) {
        assertThat(figure(1, twos, ones, zeros).score()).isEqualTo(score);
    }

    @Test
    void what_is_not_known_is_in_neither_numerator_nor_denominator_but_said() {
        var tally = new Tally(4);
        tally.add(Score.of(2));
        tally.add(Score.none(Unknown.NO_RETURN));
        tally.add(Score.none(Unknown.NOT_HERE));

        assertThat(tally.figure().sum()).isEqualTo(2);
        assertThat(tally.figure().count()).isEqualTo(1);
        assertThat(tally.figure().unknown()).isEqualTo(Map.of(Unknown.NO_RETURN, 1L));
    }

    @Test
    void without_a_dossier_there_is_no_figure_and_not_a_zero() {
        assertThat(new Tally(1).figure().score()).isNull();
        assertThat(new Tally(1).figure().unknown()).containsOnlyKeys(Unknown.NOTHING_TO_MEASURE);
    }

    @ParameterizedTest
    @CsvSource({
        "18, EXCELLENT",
        "15.0, EXCELLENT",
        "14.9, GOOD",
        "12.0, GOOD",
        "11.9, FAIR",
        "9.0, FAIR",
        "8.9, AVERAGE",
        "6.0, AVERAGE",
        "5.9, WEAK",
        "0, WEAK"
    })
    void a_unit_is_classified_by_its_total(BigDecimal total, String band) {
        assertThat(UNITS.of(total)).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"10, DUTY_100", "5.0, DUTY_100", "4.9, DUTY_70_TO_100", "3.5, DUTY_70_TO_100", "3.4, DUTY_BELOW_70"})
    void an_officer_is_classified_by_his(BigDecimal total, String band) {
        assertThat(OFFICERS.of(total)).isEqualTo(band);
    }

    @Test
    void a_band_is_given_only_when_what_is_not_known_could_not_change_it() {
        var known = List.of(figure(1, 1, 0, 0), figure(2, 1, 0, 0), figure(3, 1, 0, 0), figure(4, 0, 1, 0));
        var open =
                Stream.concat(known.stream(), Stream.of(new Tally(7).figure())).toList();

        assertThat(Sheet.of(open, OFFICERS, 1).total()).isEqualByComparingTo("7.0");
        assertThat(Sheet.of(open, OFFICERS, 1).most()).isEqualByComparingTo("9.0");
        assertThat(Sheet.of(open, OFFICERS, 1).band()).isEqualTo("DUTY_100");
        assertThat(Sheet.of(open, UNITS, 1).band()).isNull();
        assertThat(open.stream().map(Figure::score).filter(Objects::isNull)).hasSize(1);
    }
}
