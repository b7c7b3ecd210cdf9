package vn.tthc.application.payment;

import java.util.Locale;
import vn.tthc.platform.problem.ProblemType;

/** What can go wrong with money. */
enum PaymentProblem implements ProblemType {
    /** Neither the agency that receives nor the one that decides. */
    NOT_THE_FEE_AGENCY(403),
    /** Something must be chosen, counted or stated before anybody can pay. */
    FEE_NOT_KNOWN(409),
    /** More than is outstanding; at the counter it is taken only when that is meant. */
    PAYMENT_EXCEEDS_DUE(409),
    /** The same bank transaction is recorded already. */
    TRANSACTION_RECORDED(409),
    TOO_MANY_ATTEMPTS(409),
    /** Hash, key or client are not right; which of them is nobody's business. */
    WRONG_CHECK_SUM(403),
    /** Not there, or not there yet: the platform reports it again. */
    PAYMENT_ATTEMPT_UNKNOWN(404),
    /** The same transaction said something else before. */
    TRANSACTION_REPORTED_OTHERWISE(409),
    /** One proposal of a kind at a time. */
    FEE_DECISION_OPEN(409),
    FEE_DECISION_CLOSED(409),
    /** Who proposes does not decide. */
    FEE_FOUR_EYES(403),
    REFUND_EXCEEDS_PAID(409),
    /** Proposed or refused: there is nothing to pay out. */
    REFUND_NOT_APPROVED(409),
    REFUND_PAID_OUT(409),
    /** Who approves does not pay out. */
    REFUND_FOUR_EYES(403);

    private final int status;

    PaymentProblem(int status) {
        this.status = status;
    }

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return status;
    }
}
