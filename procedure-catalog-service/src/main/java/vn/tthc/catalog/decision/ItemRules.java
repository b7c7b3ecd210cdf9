package vn.tthc.catalog.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.Html;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.Timeline;

/**
 * Which items fit what is in force, and what they then do to it. Pure, so that any order of decisions can be played
 * against a model of it.
 */
final class ItemRules {

    private final LocalDate effectiveOn;
    private final Map<String, Timeline> known;
    private final Set<String> touched = new HashSet<>();

    ItemRules(LocalDate effectiveOn, Map<String, Timeline> known) {
        this.effectiveOn = effectiveOn;
        this.known = known;
    }

    /** What was in force, in whatever future, when the item was written. */
    static @Nullable UUID base(Item item, Map<String, Timeline> known) {
        return known.getOrDefault(item.subject(), Timeline.NONE)
                .last()
                .map(Timeline.Period::validityId)
                .orElse(null);
    }

    boolean isOvertaken(Item item) {
        return !Objects.equals(item.base(), base(item, known));
    }

    /** Everything that speaks against one item; call it once for each, in order. */
    List<Finding> check(Item item) {
        var findings = new ArrayList<Finding>();
        codes(item, findings);
        switch (item.kind()) {
            case NEW -> unknown(item, findings);
            case AMEND -> amendable(item, findings);
            case ABOLISH -> inForce(item, "procedureCode", findings);
            case REPLACE -> replaceable(item, findings);
        }
        if (item.kind() != Kind.ABOLISH) {
            content(item, findings);
        }
        return findings;
    }

    /** What the item does; it has been checked. */
    List<Change> changes(Item item, Supplier<UUID> ids) {
        var code = item.procedureCode();
        return switch (item.kind()) {
            case NEW, AMEND -> List.of(open(item, ids));
            case ABOLISH -> List.of(Change.close(code, timeline(code), effectiveOn, null));
            case REPLACE -> {
                var old = requireNonNull(item.replaces());
                yield List.of(Change.close(old, timeline(old), effectiveOn, code), open(item, ids));
            }
        };
    }

    private Change open(Item item, Supplier<UUID> ids) {
        var document = Html.sanitise(requireNonNull(item.document()));
        return Change.open(item.procedureCode(), timeline(item.procedureCode()), effectiveOn, ids.get(), document);
    }

    private void codes(Item item, List<Finding> findings) {
        if (ProcedureCode.canonical(item.procedureCode()).isEmpty()) {
            findings.add(finding(item, "procedureCode", "ProcedureCode", "rule.procedureCode"));
        }
        if (!touched.add(item.procedureCode())) {
            findings.add(finding(item, "procedureCode", "Unique", "rule.twice", item.procedureCode()));
        }
        var replaces = item.replaces();
        if (item.kind() == Kind.REPLACE && replaces != null && !touched.add(replaces)) {
            findings.add(finding(item, "replaces", "Unique", "rule.twice", replaces));
        }
    }

    private void unknown(Item item, List<Finding> findings) {
        if (timeline(item.procedureCode()).hasAnyFrom(effectiveOn)) {
            findings.add(finding(item, "procedureCode", "NotInForce", "rule.alreadyInForce", item.procedureCode()));
        }
    }

    private void inForce(Item item, String field, List<Finding> findings) {
        if (timeline(item.subject()).on(effectiveOn).isEmpty()) {
            findings.add(finding(item, field, "InForce", "rule.notInForce", item.subject(), effectiveOn));
        }
    }

    private void amendable(Item item, List<Finding> findings) {
        var timeline = timeline(item.procedureCode());
        inForce(item, "procedureCode", findings);
        timeline.beginningAfter(effectiveOn)
                .ifPresent(later -> findings.add(finding(
                        item, "procedureCode", "NoLaterVersion", "rule.laterVersion", later.number(), later.from())));
        var document = item.document();
        if (document == null) {
            return;
        }
        var hash = ContentHash.of(Html.sanitise(document));
        if (timeline.on(effectiveOn).filter(p -> p.contentHash().equals(hash)).isPresent()) {
            findings.add(finding(item, "procedure", "Changed", "rule.nothingChanged"));
        }
    }

    private void replaceable(Item item, List<Finding> findings) {
        if (item.replaces() == null || item.replaces().equals(item.procedureCode())) {
            findings.add(finding(item, "replaces", "Required", "rule.replaces"));
            return;
        }
        inForce(item, "replaces", findings);
        unknown(item, findings);
    }

    private static void content(Item item, List<Finding> findings) {
        var document = item.document();
        if (document == null) {
            findings.add(finding(item, "procedure", "Required", "rule.required"));
        } else {
            findings.addAll(Completeness.check(item.path() + ".procedure", item.procedureCode(), document));
        }
    }

    private Timeline timeline(String code) {
        return known.getOrDefault(code, Timeline.NONE);
    }

    private static Finding finding(Item item, String field, String rule, String message, Object... arguments) {
        return Finding.of(item.path() + "." + field, rule, message, arguments);
    }
}
