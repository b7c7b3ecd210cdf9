package vn.tthc.application.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.PaymentState;
import vn.tthc.application.fee.Reckoning;

/**
 * What a dossier costs and what was paid for it.
 *
 * @param stateCode the national code: 1 when nothing is to be paid any more
 * @param fees each with how it is reckoned, by the table that was pinned at receipt
 * @param open why nobody can say what is due
 * @param due what the fees come to
 * @param payable what of it is to be paid after exemption and reduction
 * @param overpaid what may be paid back
 * @param attempts what was asked for online, none of it counted
 * @param decisions exemptions and refunds, of which the approved ones count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
        UUID applicationId,
        long version,
        PaymentState state,
        String stateTitle,
        int stateCode,
        List<Reckoning.Line> fees,
        Reckoning.@Nullable Open open,
        @Nullable Long due,
        boolean exempt,
        long reduced,
        @Nullable Long payable,
        long paid,
        long refunded,
        @Nullable Long outstanding,
        long overpaid,
        List<PaymentView> payments,
        List<Attempt> attempts,
        List<FeeDecision> decisions) {

    /** A confirmed payment; who paid is not shown to those who only oversee. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentView(
            UUID id,
            Method method,
            String methodTitle,
            long amount,
            Instant paidAt,
            @Nullable String transactionId,
            @Nullable String payer,
            String content,
            String receiptNumber) {

        static PaymentView of(Payment payment, boolean masked) {
            return new PaymentView(
                    payment.id(),
                    payment.method(),
                    payment.method().title(),
                    payment.amount(),
                    payment.paidAt(),
                    payment.transactionId(),
                    masked ? null : payment.payer(),
                    payment.content(),
                    payment.receipt().toString());
        }
    }

    static AccountView of(
            UUID dossierId,
            Account account,
            List<PaymentView> payments,
            List<Attempt> attempts,
            List<FeeDecision> decisions) {
        var balance = account.balance();
        var state = balance.state();
        return new AccountView(
                dossierId,
                account.version(),
                state,
                state.title(),
                state.code(),
                account.reckoning().lines(),
                account.reckoning().open(),
                balance.due(),
                balance.exempt(),
                balance.reduced(),
                balance.payable(),
                balance.paid(),
                balance.refunded(),
                balance.outstanding(),
                balance.overpaid(),
                payments,
                attempts,
                decisions);
    }
}
