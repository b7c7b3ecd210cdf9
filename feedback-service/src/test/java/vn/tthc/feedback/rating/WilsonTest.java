package vn.tthc.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

    /** Held against the tables of Newcombe (1998), method 3, and Brown, Cai and DasGupta (2001). */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 30.80, 25.53, 36.62",
        "15, 148, 10.14, 6.24, 16.05",
        "0, 20, 0.00, 0.00, 16.11",
        "1, 29, 3.45, 0.61, 17.18",
        "5, 5, 100.00, 56.55, 100.00",
    })
    void the_interval_is_that_of_the_literature(int satisfied, int of, String share, String low, String high) {
        var interval = Wilson.of(new Share(of, satisfied));

        assertThat(interval.share()).isEqualByComparingTo(share);
        assertThat(interval.low()).isEqualByComparingTo(low);
        assertThat(interval.high()).isEqualByComparingTo(high);
    }
}
