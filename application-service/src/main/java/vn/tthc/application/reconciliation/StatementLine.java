package vn.tthc.application.reconciliation;

import java.util.UUID;
import vn.tthc.platform.secrecy.Confidential;

/**
 * One credit of a bank statement.
 *
 * @param number of the line in the file, from 1 for the one after the head
 * @param amount in đồng
 */
record StatementLine(int number, String transactionId, long amount, String content) {

    /** Where the payer's text of this line is stored. */
    String place(UUID statement) {
        return place(statement, number);
    }

    static String place(UUID statement, int number) {
        return Confidential.place("bank_statement_line.content", statement) + "/" + number;
    }
}
