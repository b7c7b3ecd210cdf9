package vn.tthc.application.reconciliation;

/**
 * One credit of a bank statement.
 *
 * @param number of the line in the file, from 1 for the one after the head
 * @param amount in đồng
 */
record StatementLine(int number, String transactionId, long amount, String content) {}
