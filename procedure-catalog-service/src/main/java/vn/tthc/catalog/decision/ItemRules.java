package vn.tthc.catalog.decision;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Occasion occasion;
    private final LocalDate effectiveOn;
    private final Map<String, Timeline> known;
    private final CorrectionRules corrections;
    private final Set<String> touched = new HashSet<>();

    ItemRules(Occasion occasion, Map<String, Timeline> known) {
        this.occasion = occasion;
        this.effectiveOn = occasion.effectiveOn();
        this.known = known;
        this.corrections = new CorrectionRules(occasion, known);
    }

    /** What was known of its procedure when the item was written. */
    static @Nullable UUID base(Item item, Map<String, Timeline> known) {
        return known.getOrDefault(item.subject(), Timeline.NONE).state().orElse(null);
    }

    boolean isOvertaken(Item item) {
        return !Objects.equals(item.base(), base(item, known));
    }

    /** Everything that speaks against one item; call it once for each, in order. */
    List<Finding> check(Item item) {
        var findings = new ArrayList<Finding>();
        codes(item, findings);
        if (occasion.precedesSigning(item.kind())) {
            findings.add(
                    item.refuse("kind", "NotBeforeSigning", "rule.notBeforeSigning", effectiveOn, occasion.signedOn()));
        }
        switch (item.kind()) {
            case NEW -> unknown(item, findings);
            case AMEND -> amendable(item, findings);
            case ABOLISH -> ending(item, "procedureCode", findings);
            case REPLACE -> replaceable(item, findings);
            case CORRECT, REDATE, CANCEL -> corrections.check(item, findings);
        }
        if (item.kind().hasContent()) {
            content(item, findings);
        }
        return findings;
    }

    /** What the item does; it has been checked. */
    List<Change> changes(Item item, Supplier<UUID> ids) {
        var code = item.procedureCode();
        return switch (item.kind()) {
            case NEW, AMEND -> List.of(open(item, null, ids));
            case ABOLISH -> List.of(Change.close(code, timeline(code), effectiveOn, null));
            case REPLACE -> {
                var old = requireNonNull(item.replaces());
                yield List.of(Change.close(old, timeline(old), effectiveOn, code), open(item, old, ids));
            }
            case CORRECT, REDATE, CANCEL ->
                corrections.changes(item, item.document() == null ? null : Html.sanitise(item.document()), ids.get());
        };
    }

    private Change open(Item item, @Nullable String replaces, Supplier<UUID> ids) {
        var document = Html.sanitise(requireNonNull(item.document()));
        var code = item.procedureCode();
        return Change.open(code, timeline(code), effectiveOn, replaces, ids.get(), document);
    }

    private void codes(Item item, List<Finding> findings) {
        if (ProcedureCode.canonical(item.procedureCode()).isEmpty()) {
            findings.add(item.refuse("procedureCode", "ProcedureCode", "rule.procedureCode"));
        }
        if (!touched.add(item.procedureCode())) {
            findings.add(item.refuse("procedureCode", "Unique", "rule.twice", item.procedureCode()));
        }
        var replaces = item.replaces();
        if (item.kind() != Kind.CORRECT && replaces != null && !touched.add(replaces)) {
            findings.add(item.refuse("replaces", "Unique", "rule.twice", replaces));
        }
    }

    private void unknown(Item item, List<Finding> findings) {
        if (timeline(item.procedureCode()).hasAnyFrom(effectiveOn)) {
            findings.add(item.refuse("procedureCode", "NotInForce", "rule.alreadyInForce", item.procedureCode()));
        }
    }

    private void inForce(Item item, String field, List<Finding> findings) {
        if (timeline(item.subject()).on(effectiveOn).isEmpty()) {
            findings.add(item.refuse(field, "InForce", "rule.notInForce", item.subject(), effectiveOn));
        }
    }

    /** Whatever was published for later goes with it, which its author should know. */
    private void ending(Item item, String field, List<Finding> findings) {
        inForce(item, field, findings);
        later(item)
                .ifPresent(v ->
                        findings.add(item.warn(field, "LaterVersion", "rule.endsLaterVersion", v.number(), v.from())));
    }

    private Optional<Timeline.Period> later(Item item) {
        return timeline(item.subject()).beginningAfter(effectiveOn);
    }

    private void amendable(Item item, List<Finding> findings) {
        var timeline = timeline(item.procedureCode());
        inForce(item, "procedureCode", findings);
        later(item)
                .ifPresent(v -> findings.add(
                        item.warn("procedureCode", "LaterVersion", "rule.laterVersion", v.number(), v.from())));
        var document = item.document();
        if (document == null) {
            return;
        }
        var hash = ContentHash.of(Html.sanitise(document));
        if (timeline.on(effectiveOn).filter(p -> p.contentHash().equals(hash)).isPresent()) {
            findings.add(item.refuse("procedure", "Changed", "rule.nothingChanged"));
        }
    }

    private void replaceable(Item item, List<Finding> findings) {
        if (item.replaces() == null || item.replaces().equals(item.procedureCode())) {
            findings.add(item.refuse("replaces", "Required", "rule.replaces"));
            return;
        }
        ending(item, "replaces", findings);
        unknown(item, findings);
    }

    private static void content(Item item, List<Finding> findings) {
        var document = item.document();
        if (document == null) {
            findings.add(item.refuse("procedure", "Required", "rule.required"));
        } else {
            findings.addAll(Completeness.check(item.path() + ".procedure", item.procedureCode(), document));
            RunningMarkup.fieldsOf(document)
                    .forEach(field -> findings.add(item.refuse("procedure." + field, "NoScript", "rule.noScript")));
        }
    }

    private Timeline timeline(String code) {
        return known.getOrDefault(code, Timeline.NONE);
    }
}
