package vn.tthc.application.fee;

import org.jspecify.annotations.Nullable;

/**
 * What is to be paid against what was. A pure function of confirmed payments and approved decisions: an attempt that
 * failed, expired or is still open has no part in it.
 *
 * @param due what the fees come to in đồng; absent while that is not known
 * @param exempt that nothing has to be paid by decision
 * @param reduced what was taken off by decision
 * @param paid the sum of confirmed payments
 * @param refunded the sum of approved refunds
 */
public record Balance(@Nullable Long due, boolean exempt, long reduced, long paid, long refunded) {

    /** Nobody has decided or paid anything. */
    public static Balance untouched(@Nullable Long due) {
        return new Balance(due, false, 0, 0, 0);
    }

    /** What has to be paid after all decisions; absent while nobody knows. */
    public @Nullable Long payable() {
        if (exempt) {
            return 0L;
        }
        return due == null ? null : Long.valueOf(Math.max(0, due - reduced));
    }

    /** The agency holds this much. */
    public long held() {
        return paid - refunded;
    }

    public @Nullable Long outstanding() {
        var payable = payable();
        return payable == null ? null : Long.valueOf(Math.max(0, payable - held()));
    }

    /** What was paid beyond what had to be. */
    public long overpaid() {
        var payable = payable();
        return payable == null ? 0 : Math.max(0, held() - payable);
    }

    public PaymentState state() {
        var payable = payable();
        if (payable == null) {
            return PaymentState.UNDETERMINED;
        }
        if (held() > payable) {
            return PaymentState.OVERPAID;
        }
        if (payable == 0) {
            return free();
        }
        if (held() == 0) {
            return refunded > 0 ? PaymentState.REFUNDED : PaymentState.UNPAID;
        }
        return held() < payable ? PaymentState.PARTIALLY_PAID : PaymentState.PAID;
    }

    private PaymentState free() {
        if (refunded > 0) {
            return PaymentState.REFUNDED;
        }
        return exempt || reduced > 0 ? PaymentState.EXEMPT : PaymentState.NOT_REQUIRED;
    }
}
