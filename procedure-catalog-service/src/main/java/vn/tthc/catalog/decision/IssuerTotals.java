package vn.tthc.catalog.decision;

/**
 * What one agency's decisions come to.
 *
 * @param signedLate how many were signed too close to their effect
 * @param postedLate how many were posted too long after signing
 * @param items their items by kind
 */
record IssuerTotals(String issuingAgency, long decisions, long signedLate, long postedLate, Totals items) {

    IssuerTotals(
            String issuingAgency,
            Long decisions,
            Long signedLate,
            Long postedLate,
            Long created,
            Long amended,
            Long replaced,
            Long abolished,
            Long corrected,
            Long redated,
            Long cancelled) {
        this(
                issuingAgency,
                decisions,
                signedLate,
                postedLate,
                new Totals(
                        created.intValue(),
                        amended.intValue(),
                        replaced.intValue(),
                        abolished.intValue(),
                        corrected.intValue(),
                        redated.intValue(),
                        cancelled.intValue()));
    }
}
