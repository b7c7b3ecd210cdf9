package vn.tthc.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the verifier found.
 *
 * @param rows entries in the log
 * @param sealed how many of them the chain holds; the others were written a moment ago
 * @param valid whether nobody tampered with it; absent when it was not asked
 * @param firstProblem where it first does not hold
 */
public record AuditReport(
        long rows,
        long sealed,
        @Nullable Boolean valid,
        @Nullable Finding firstProblem) {

    /** How the log differs from what was written. */
    public enum Kind {
        /** An entry does not say what it said when it was written, or was not written by this system. */
        ENTRY_FORGED,
        /** An entry that was sealed is gone. */
        ENTRY_MISSING,
        /** An entry is neither sealed nor waiting for it: it was slipped in. */
        ENTRY_SLIPPED_IN,
        /** A link is gone. */
        LINK_MISSING,
        /** A link does not follow from its predecessor and its entries: something was moved. */
        LINK_BROKEN,
        /** The note of where the chain ends is gone or forged. */
        END_FORGED,
        /** The chain ends before or beyond where it should: its newest part was cut off. */
        TRUNCATED,
        /** The chain no longer contains what was noted outside the database. */
        ANCHOR_LOST
    }

    /** One difference, and the link and entry where it shows. */
    public record Finding(
            Kind kind, @Nullable Long link, @Nullable Long entry) {}
}
