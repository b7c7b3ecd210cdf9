package vn.tthc.catalog.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.Html;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.Timeline;

/**
 * Which corrections of an earlier decision fit, and what they do. A version that is in force keeps its days; its text
 * may be corrected by another version for the same days.
 */
final class CorrectionRules {

    private final Occasion occasion;
    private final Map<String, Timeline> known;

    CorrectionRules(Occasion occasion, Map<String, Timeline> known) {
        this.occasion = occasion;
        this.known = known;
    }

    void check(Item item, List<Finding> findings) {
        if (item.changeNote() == null || item.changeNote().isBlank()) {
            findings.add(item.refuse("changeNote", "Required", "rule.reason"));
        }
        if (occasion.corrects() == null) {
            findings.add(item.refuse("kind", "Corrects", "rule.corrects"));
            return;
        }
        var version = version(item).orElse(null);
        if (isOfAbolition(item)) {
            cancelAbolition(item, findings);
        } else if (version == null) {
            findings.add(item.refuse("version", "Exists", "rule.noVersion", number(item), item.procedureCode()));
        } else if (!version.source().decisionId().equals(occasion.corrects())) {
            findings.add(item.refuse("version", "OfDecision", "rule.otherDecision", number(item)));
        } else {
            check(item, version, findings);
        }
    }

    List<Change> changes(Item item, @Nullable ProcedureDocument document, UUID versionId) {
        var code = item.procedureCode();
        if (isOfAbolition(item)) {
            return List.of(Change.cancelEnding(code, timeline(code)));
        }
        var version = version(item).orElseThrow();
        var before = before(code, version);
        return switch (item.kind()) {
            case REDATE -> Change.redate(code, version, before, occasion.effectiveOn());
            case CANCEL -> {
                var replaced = endedBy(version);
                yield replaced == null
                        ? Change.cancel(code, timeline(code), version, before)
                        : Change.cancelReplacing(code, timeline(code), version, replaced, timeline(replaced));
            }
            default -> List.of(Change.correct(code, timeline(code), version, versionId, requireNonNull(document)));
        };
    }

    private void check(Item item, Timeline.Period version, List<Finding> findings) {
        switch (item.kind()) {
            case REDATE -> redate(item, version, findings);
            case CANCEL -> cancel(item, version, findings);
            default -> correct(item, version, findings);
        }
    }

    private void correct(Item item, Timeline.Period version, List<Finding> findings) {
        var document = item.document();
        if (document != null && ContentHash.of(Html.sanitise(document)).equals(version.contentHash())) {
            findings.add(item.refuse("procedure", "Changed", "rule.nothingChanged"));
        }
        if (version.from().isBefore(occasion.today())) {
            findings.add(item.warn("version", "InForceSince", "rule.inForceSince", version.number(), version.from()));
        }
    }

    /** What an abolition took has no version of its own to be named by. */
    private static boolean isOfAbolition(Item item) {
        return item.kind() == Kind.CANCEL && item.version() == null;
    }

    /** Only while it is the last that happened to the procedure: what came after it was decided knowing of it. */
    private void cancelAbolition(Item item, List<Finding> findings) {
        var timeline = timeline(item.procedureCode());
        var ending = timeline.ending();
        if (ending == null || ending.replaced() || !ending.decisionId().equals(occasion.corrects())) {
            findings.add(item.refuse("version", "OfDecision", "rule.noAbolition", item.procedureCode()));
            return;
        }
        timeline.endsOn()
                .filter(day -> !day.isAfter(occasion.today()))
                .ifPresent(day -> findings.add(item.refuse("version", "Future", "rule.abolishedSince", day)));
    }

    /** The procedure that ended for this version and has not changed since. */
    private @Nullable String endedBy(Timeline.Period version) {
        var replaced = version.source().replaces();
        var ending = replaced == null ? null : timeline(replaced).ending();
        return ending != null
                        && ending.replaced()
                        && ending.decisionId().equals(version.source().decisionId())
                ? replaced
                : null;
    }

    private void cancel(Item item, Timeline.Period version, List<Finding> findings) {
        if (!isFuture(item, version, findings)) {
            return;
        }
        var replaced = endedBy(version);
        if (replaced != null) {
            findings.add(item.warn("version", "GoesOn", "rule.goesOn", replaced));
            return;
        }
        var before = before(item.procedureCode(), version);
        if (before != null) {
            hasRoom(item, before, version.to(), findings);
        }
        if (before != null && !before.code().equals(item.procedureCode())) {
            findings.add(item.warn("version", "GoesOn", "rule.goesOn", before.code()));
        }
    }

    private void redate(Item item, Timeline.Period version, List<Finding> findings) {
        if (!isFuture(item, version, findings)) {
            return;
        }
        var day = occasion.effectiveOn();
        if (!day.isAfter(occasion.today())) {
            findings.add(item.refuse("kind", "Future", "rule.redateToFuture", day));
        } else if (day.equals(version.from())) {
            findings.add(item.refuse("version", "Changed", "rule.sameDay", day));
        } else if (version.to() != null && !day.isBefore(version.to())) {
            findings.add(item.refuse("version", "Range", "rule.beyondEnd", version.to()));
        } else {
            moves(item, version, day, findings);
        }
    }

    private void moves(Item item, Timeline.Period version, LocalDate day, List<Finding> findings) {
        var before = before(item.procedureCode(), version);
        var moved = version.during(day, version.to(), null);
        var giving = before != null && before.code().equals(item.procedureCode())
                ? List.of(version, before.period())
                : List.of(version);
        if (!timeline(item.procedureCode()).hasRoomFor(moved, giving)) {
            findings.add(item.refuse("version", "Overlap", "rule.overlap", item.procedureCode()));
        } else if (before != null) {
            if (!day.isAfter(before.period().from())) {
                findings.add(item.refuse(
                        "version", "Range", "rule.beforeBegin", before.period().from()));
            } else {
                hasRoom(item, before, day, findings);
            }
        }
    }

    /** What lasts longer may have been followed by something else in the meantime. */
    private void hasRoom(Item item, Change.Before before, @Nullable LocalDate until, List<Finding> findings) {
        var longer = before.period().during(before.period().from(), until, null);
        var giving = version(item).map(v -> List.of(v, before.period())).orElseThrow();
        if (!timeline(before.code()).hasRoomFor(longer, giving)) {
            findings.add(item.refuse("version", "Overlap", "rule.overlap", before.code()));
        }
    }

    private boolean isFuture(Item item, Timeline.Period version, List<Finding> findings) {
        var future = version.isFutureOn(occasion.today());
        if (!future) {
            findings.add(item.refuse("version", "Future", "rule.notFuture", version.number(), version.from()));
        }
        return future;
    }

    private Change.@Nullable Before before(String code, Timeline.Period version) {
        var replaced = version.source().replaces();
        return Change.Before.of(code, timeline(code), replaced == null ? Timeline.NONE : timeline(replaced), version)
                .orElse(null);
    }

    private Optional<Timeline.Period> version(Item item) {
        return timeline(item.procedureCode()).ofVersion(number(item));
    }

    private static int number(Item item) {
        return item.version() == null ? 0 : item.version();
    }

    private Timeline timeline(String code) {
        return known.getOrDefault(code, Timeline.NONE);
    }
}
