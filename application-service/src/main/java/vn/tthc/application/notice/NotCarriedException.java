package vn.tthc.application.notice;

/** A carrier did not take a notice, or it is not known whether it did. */
class NotCarriedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What may be done about it. */
    enum Cure {
        /** None: this address or this notice will never do. */
        NONE,
        /** Trying this one again later. */
        LATER,
        /** Trying any again later: the carrier itself is not there. */
        CARRIER_BACK
    }

    private final Cure cure;
    private final String reason;

    /** @param reason a word of ours or a number of the carrier's; its own text may name the address */
    NotCarriedException(Cure cure, String reason) {
        super(reason);
        this.cure = cure;
        this.reason = reason;
    }

    Cure cure() {
        return cure;
    }

    String reason() {
        return reason;
    }
}
