package vn.tthc.catalog.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

/** Whether a fee can be reckoned with. What can be and still looks like a slip is {@link Plausibility}'s. */
public final class FeeRules {

    private static final long MOST = 1_000_000_000_000L;
    private static final long MOST_PER_UNIT = 1_000_000_000;
    private static final int MOST_TIERS = 20;
    private static final int LONGEST_UNIT = 30;

    private final String path;
    private final List<Finding> findings = new ArrayList<>();

    private FeeRules(String path) {
        this.path = path;
    }

    /**
     * All that is wrong with one fee.
     *
     * @param name of the field that holds its amount
     */
    public static List<Finding> check(String path, String name, @Nullable Long amount, @Nullable PerUnit perUnit) {
        var rules = new FeeRules(path);
        rules.amount(name, amount, perUnit == null ? MOST : MOST_PER_UNIT);
        if (perUnit != null) {
            rules.perUnit(amount, perUnit);
        }
        return rules.findings;
    }

    private void perUnit(@Nullable Long amount, PerUnit perUnit) {
        unit("unit", perUnit.unit());
        if (perUnit.each() != null) {
            unit("each", perUnit.each());
            if (perUnit.each().equals(perUnit.unit())) {
                refuse("perUnit.each", "Unique", "rule.twice", perUnit.each());
            }
        }
        if (amount == null && (!perUnit.tiers().isEmpty() || perUnit.most() != null)) {
            refuse("perUnit", "SetByResolution", "rule.tiersOfResolution");
        }
        amount("perUnit.most", perUnit.most(), MOST_PER_UNIT);
        tiers(perUnit.tiers());
    }

    private void tiers(List<Tier> tiers) {
        if (tiers.size() > MOST_TIERS) {
            refuse("perUnit.tiers", "Size", "rule.Range", 0, MOST_TIERS);
        }
        var before = 1;
        for (int i = 0; i < tiers.size(); i++) {
            var at = "perUnit.tiers[" + i + "]";
            var tier = tiers.get(i);
            if (tier.from() == null || tier.from() <= before) {
                refuse(at + ".from", "Ordered", "rule.greaterThan", before);
            } else {
                before = tier.from();
            }
            if (tier.amount() == null) {
                refuse(at + ".amount", "Required", "rule.required");
            }
            amount(at + ".amount", tier.amount(), MOST_PER_UNIT);
        }
    }

    private void unit(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.length() > LONGEST_UNIT || text.contains(":")) {
            refuse("perUnit." + name, "Unit", "rule.countedUnit", LONGEST_UNIT);
        }
    }

    private void amount(String name, @Nullable Long amount, long most) {
        if (amount != null && amount < 0) {
            refuse(name, "PositiveOrZero", "rule.notNegative");
        } else if (amount != null && amount > most) {
            refuse(name, "Range", "rule.Range", 0, most);
        }
    }

    private void refuse(String name, String rule, String message, Object... arguments) {
        findings.add(Finding.of(path + "." + name, rule, message, arguments));
    }
}
