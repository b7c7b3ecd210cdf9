package vn.tthc.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void a_burst_passes_and_then_so_many_a_second() {
        var bucket = new TokenBucket(2, 3, 0);

        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(SECOND / 2);
        assertThat(bucket.take(SECOND / 2)).isZero();
        assertThat(bucket.take(SECOND / 2)).isPositive();
    }

    @Test
    void rest_saves_no_more_than_one_burst() {
        var bucket = new TokenBucket(2, 3, 0);

        long later = 3600 * SECOND;
        assertThat(bucket.take(later)).isZero();
        assertThat(bucket.take(later)).isZero();
        assertThat(bucket.take(later)).isZero();
        assertThat(bucket.take(later)).isPositive();
    }

    @Test
    void a_clock_that_steps_back_takes_nothing_away() {
        var bucket = new TokenBucket(1, 1, 10 * SECOND);

        assertThat(bucket.take(5 * SECOND)).isZero();
        assertThat(bucket.take(6 * SECOND)).isZero();
    }
}
