package vn.tthc.feedback.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** This week against the median of the eight before, with a wave at five reports and twice what is usual. */
class WaveTest {

    @ParameterizedTest(name = "{0} after {1}: median {2}, a wave {3}; {4}")
    @CsvSource({
        "5,  0 0 0 0 0 0 0 0,  0,   true,  a new matter needs the least number only",
        "4,  0 0 0 0 0 0 0 0,  0,   false, one less is none",
        "6,  3 3 3 3 3 3 3 3,  3,   true,  exactly twice what is usual",
        "5,  3 3 3 3 3 3 3 3,  3,   false, less than twice",
        "6,  0 0 0 40 1 2 3 4, 1.5, true,  one bad week makes no custom",
        "9,  1 2 3 4 5 6 7 8,  4.5, true,  twice the middle of the two in the middle",
        "8,  1 2 3 4 5 6 7 8,  4.5, false, not quite",
    })
    void a_topic_rises_when_it_has_enough_and_twice_the_median(
            int count, String before, double median, boolean rising, String why) {
        List<Integer> weeks =
                Arrays.stream(before.split(" ")).map(Integer::valueOf).toList();

        var wave = Wave.of("PLACE", "to 3", LocalDate.parse("2026-11-16"), count, weeks, 5, 200);

        assertThat(wave.median()).as(why).isEqualTo(median);
        assertThat(wave.isRising()).as(why).isEqualTo(rising);
    }
}
