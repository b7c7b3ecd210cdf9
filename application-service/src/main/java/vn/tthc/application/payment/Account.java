package vn.tthc.application.payment;

import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.Reckoning;
import vn.tthc.platform.problem.Problem;

/** The money of a dossier at a moment. */
record Account(long version, FeeTable table, Reckoning reckoning, Balance balance) {

    /** What is outstanding; nobody pays while nobody knows. */
    long requireKnown() {
        var outstanding = balance.outstanding();
        if (outstanding == null) {
            throw new Problem(PaymentProblem.FEE_NOT_KNOWN, String.valueOf(reckoning.open()));
        }
        return outstanding;
    }
}
