package vn.tthc.application.payment;

import java.util.List;
import vn.tthc.application.fee.Assessment;
import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.Reckoning;
import vn.tthc.platform.problem.Problem;

/**
 * The money of a dossier at a moment.
 *
 * @param demanded what notices demand beside the table
 */
public record Account(
        long version, FeeTable table, List<Reckoning.Line> demanded, Reckoning reckoning, Balance balance) {

    /** What it would cost by what was found out, and by what was demanded. */
    Reckoning reckon(Assessment found) {
        return table.reckon(found).with(demanded);
    }

    /** What is outstanding; nobody pays while nobody knows. */
    public long requireKnown() {
        var outstanding = balance.outstanding();
        if (outstanding == null) {
            throw new Problem(PaymentProblem.FEE_NOT_KNOWN, String.valueOf(reckoning.open()));
        }
        return outstanding;
    }
}
