package vn.tthc.gateway.limit;

/** Lets a burst through and then so many a second. Time comes from outside, in nanoseconds. */
final class TokenBucket {

    /** Less than one by what adding up fractions may lose. */
    private static final double ONE = 1 - 1e-6;

    private final double perNano;
    private final double burst;
    private double tokens;
    private long updatedAt;

    TokenBucket(double perSecond, int burst, long now) {
        this.perNano = perSecond / 1e9;
        this.burst = burst;
        this.tokens = burst;
        this.updatedAt = now;
    }

    /** Takes one, or tells how many nanoseconds until there is one: 0 means taken. */
    synchronized long take(long now) {
        tokens = Math.min(burst, tokens + Math.max(0, now - updatedAt) * perNano);
        updatedAt = now;
        if (tokens >= ONE) {
            tokens -= 1;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - tokens) / perNano));
    }
}
