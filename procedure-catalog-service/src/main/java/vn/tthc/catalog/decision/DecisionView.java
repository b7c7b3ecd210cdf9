package vn.tthc.catalog.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as people read it.
 *
 * @param totals how many items of each kind, planned in a draft, done once published
 * @param signedLate signed too close to its effect; absent where there is no such rule
 * @param lateness the limits that it was measured against when it was published
 * @param corrects the earlier decision that it corrects
 * @param findings what speaks against publishing a draft as things stand; absent otherwise
 * @param moreFindings how many there are beyond those
 */
public record DecisionView(
        UUID id,
        String number,
        String issuingAgency,
        String origin,
        LocalDate signedOn,
        LocalDate effectiveOn,
        boolean shortened,
        @Nullable UUID corrects,
        @Nullable String signer,
        String status,
        Totals totals,
        @Nullable Boolean signedLate,
        @Nullable Boolean postedLate,
        @Nullable Limits lateness,
        Instant createdAt,
        String createdBy,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable List<FindingView> findings,
        @Nullable Integer moreFindings,
        long version) {

    /** Where a draft is wrong, and by which rule; checking and publishing say it in words. */
    public record FindingView(String field, String rule, Severity severity) {

        static FindingView of(Finding f) {
            return new FindingView(f.field(), f.rule(), f.warning() ? Severity.WARNING : Severity.ERROR);
        }
    }

    /** Whether publishing is out of the question, or needs somebody to confirm that it is meant. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /**
     * What the law asked of a decision when it was published.
     *
     * @param signedBefore how long before its effect it had to be signed; absent where there is no such rule
     */
    public record Limits(
            @Nullable Integer signedBefore,
            @Nullable String signedBeforeUnit,
            @Nullable LocalDate earliestEffect,
            @Nullable Integer postedWithinWorkingDays,
            @Nullable LocalDate postingDue) {

        static @Nullable Limits of(Lateness l) {
            return l.postedWithin() == null
                    ? null
                    : new Limits(
                            l.signedBefore(),
                            l.signedBeforeUnit(),
                            l.earliestEffect(),
                            l.postedWithin(),
                            l.postingDue());
        }
    }

    static DecisionView of(PublicationDecision decision) {
        return of(decision, null);
    }

    static DecisionView of(PublicationDecision decision, @Nullable List<Finding> findings) {
        var head = decision.head();
        return new DecisionView(
                decision.id(),
                head.number(),
                head.issuingAgency(),
                decision.origin().name(),
                head.signedOn(),
                head.effectiveOn(),
                head.shortened(),
                head.corrects(),
                decision.signer(),
                decision.status().name(),
                decision.totals(),
                decision.lateness().signedLate(),
                decision.lateness().postedLate(),
                Limits.of(decision.lateness()),
                decision.createdAt(),
                decision.createdBy(),
                decision.changedAt(),
                decision.changedBy(),
                decision.publishedAt(),
                decision.publishedBy(),
                findings == null
                        ? null
                        : findings.stream()
                                .limit(Finding.MOST)
                                .map(FindingView::of)
                                .toList(),
                findings == null ? null : Math.max(0, findings.size() - Finding.MOST),
                decision.version());
    }
}
