package vn.tthc.application.payment;

import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.fee.Balance;

/** A dossier's account has changed to this; fired in the transaction that changes it, with the account locked. */
public record Settled(Dossier dossier, Balance balance) {}
