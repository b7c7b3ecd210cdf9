package vn.tthc.application.payment;

import vn.tthc.application.fee.Balance;
import vn.tthc.application.fee.FeeTable;
import vn.tthc.application.fee.Reckoning;

/** The money of a dossier at a moment. */
record Account(long version, FeeTable table, Reckoning reckoning, Balance balance) {}
