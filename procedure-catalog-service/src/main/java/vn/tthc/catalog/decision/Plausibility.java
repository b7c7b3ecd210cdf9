package vn.tthc.catalog.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

/**
 * Amounts that are allowed and still look like a slip: the national list has 100 đồng where 100,000 is meant. Zero is
 * no slip, nor is a fee that a provincial resolution sets and that has no amount here.
 */
final class Plausibility {

    private final Map<String, Bound> bounds;

    /** What fees of a kind usually lie between, in đồng. */
    record Bound(long least, long most) {

        boolean holds(long amount) {
            return amount <= 0 || (amount >= least && amount <= most);
        }
    }

    Plausibility(Map<String, Bound> boundsByKind) {
        this.bounds = Map.copyOf(boundsByKind);
    }

    List<Finding> check(String path, ProcedureDocument document) {
        var findings = new ArrayList<Finding>();
        for (int i = 0; i < document.executionMethods().size(); i++) {
            var fees = document.executionMethods().get(i).fees();
            for (int j = 0; j < fees.size(); j++) {
                var fee = fees.get(j);
                var at = path + ".executionMethods[" + i + "].fees[" + j + "]";
                amount(at + ".value", fee.type(), fee.value(), fee.currency(), findings);
                tiers(at, fee.type(), fee.perUnit(), fee.currency(), findings);
            }
        }
        for (int i = 0; i < document.cases().size(); i++) {
            var fees = document.cases().get(i).fees();
            for (int j = 0; j < fees.size(); j++) {
                var fee = fees.get(j);
                var at = path + ".cases[" + i + "].fees[" + j + "]";
                amount(at + ".amount", fee.kind(), fee.amount(), fee.currency(), findings);
                tiers(at, fee.kind(), fee.perUnit(), fee.currency(), findings);
            }
        }
        return findings;
    }

    private void tiers(
            String at,
            @Nullable String kind,
            @Nullable PerUnit perUnit,
            @Nullable String currency,
            List<Finding> findings) {
        var tiers = perUnit == null ? List.<Tier>of() : perUnit.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            amount(at + ".perUnit.tiers[" + i + "].amount", kind, tiers.get(i).amount(), currency, findings);
        }
    }

    private void amount(
            String at,
            @Nullable String kind,
            @Nullable Long amount,
            @Nullable String currency,
            List<Finding> findings) {
        var bound = kind == null ? null : bounds.get(kind);
        if (bound != null && amount != null && currency == null && !bound.holds(amount)) {
            findings.add(Finding.warning(at, "Plausible", "rule.implausible", amount, bound.least(), bound.most()));
        }
    }
}
