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
 * @param findings what keeps a draft from being published as things stand; absent otherwise
 */
public record DecisionView(
        UUID id,
        String number,
        String issuingAgency,
        String origin,
        LocalDate signedOn,
        LocalDate effectiveOn,
        boolean shortened,
        String status,
        Totals totals,
        @Nullable Boolean signedLate,
        @Nullable Boolean postedLate,
        Instant createdAt,
        String createdBy,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable List<FindingView> findings,
        long version) {

    /** Where a draft is wrong, and by which rule; publishing says it in words. */
    public record FindingView(String field, String rule) {}

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
                decision.status().name(),
                decision.totals(),
                decision.signedLate(),
                decision.postedLate(),
                decision.createdAt(),
                decision.createdBy(),
                decision.publishedAt(),
                decision.publishedBy(),
                findings == null
                        ? null
                        : findings.stream()
                                .limit(Finding.MOST)
                                .map(f -> new FindingView(f.field(), f.rule()))
                                .toList(),
                decision.version());
    }
}
