package vn.tthc.catalog.fee;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;

/**
 * The fees of a case through one channel. Fees depend on case, channel and quantity (Luật Phí và lệ phí 97/2015/QH13);
 * zero and "set by a provincial resolution" are two different fees. Pure.
 */
public final class FeeTable {

    /** More than anybody files; with prices within the bounds of {@code FeeRules} no sum overflows. */
    private static final long MOST_UNITS = 1_000_000;

    private static final long MOST_TIMES = 1_000;

    private FeeTable() {}

    /** What must be counted before the fees of a case are known, each with the most there may be of it. */
    public static Map<String, Long> counted(Case ofCase, String channel) {
        Map<String, Long> units = new LinkedHashMap<>();
        for (var fee : fees(ofCase, channel)) {
            var per = fee.perUnit();
            if (per != null && fee.amount() != null) {
                units.merge(unit(per), MOST_UNITS, Math::min);
                if (per.each() != null) {
                    units.merge(per.each(), MOST_TIMES, Math::min);
                }
            }
        }
        return units;
    }

    /**
     * What a dossier costs and why.
     *
     * @param quantities how many there are of all that is {@link #counted}
     */
    public static Reckoning feeFor(Case ofCase, String channel, Map<String, Long> quantities) {
        var fees = fees(ofCase, channel);
        var lines = fees.stream().map(fee -> line(fee, quantities)).toList();
        var open = open(fees);
        var total = open == null
                ? lines.stream()
                        .map(Reckoning.Line::sum)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()
                : null;
        return new Reckoning(lines, total, open);
    }

    private static List<CaseFee> fees(Case ofCase, String channel) {
        return ofCase.fees().stream().filter(f -> channel.equals(f.channel())).toList();
    }

    private static Reckoning.@Nullable Open open(List<CaseFee> fees) {
        if (fees.stream().map(CaseFee::kind).distinct().count() < fees.size()) {
            return Reckoning.Open.ALTERNATIVES;
        }
        if (fees.stream().anyMatch(f -> f.amount() == null)) {
            return Reckoning.Open.SET_BY_RESOLUTION;
        }
        return fees.stream().allMatch(FeeTable::isInDong) ? null : Reckoning.Open.OTHER_CURRENCY;
    }

    private static boolean isInDong(CaseFee fee) {
        return fee.currency() == null || fee.currency().equals("VND");
    }

    private static Reckoning.Line line(CaseFee fee, Map<String, Long> quantities) {
        var amount = fee.amount();
        var per = fee.perUnit();
        var tariff = FeeWords.tariff(amount, fee.currency(), per);
        if (amount == null) {
            return line(fee, tariff, List.of(), null, tariff);
        }
        var parts = per == null
                ? List.of(new Reckoning.Part(1, null, amount))
                : parts(amount, per, quantity(unit(per), quantities));
        var one = parts.stream().mapToLong(Reckoning.Part::sum).sum();
        var most = per == null ? null : per.most();
        var charged = most == null ? one : Math.min(one, most);
        var times = per == null || per.each() == null ? 1 : quantity(per.each(), quantities);
        var words = FeeWords.explanation(parts, fee.currency(), per, charged, times);
        return line(fee, tariff, parts, charged * times, words);
    }

    private static Reckoning.Line line(
            CaseFee fee, String tariff, List<Reckoning.Part> parts, @Nullable Long sum, String explanation) {
        var kind = requireNonNullElse(fee.kind(), "");
        return new Reckoning.Line(kind, fee.currency(), fee.description(), tariff, parts, sum, explanation);
    }

    /** The first units at the fee's own price, then those of each tier at its price. */
    private static List<Reckoning.Part> parts(long amount, PerUnit per, long quantity) {
        var parts = new ArrayList<Reckoning.Part>();
        var from = 1L;
        var price = amount;
        for (var tier : per.tiers()) {
            var next = Math.min(requireNonNull(tier.from()), quantity + 1);
            add(parts, next - from, per, price);
            from = next;
            price = requireNonNull(tier.amount());
        }
        add(parts, quantity + 1 - from, per, price);
        return parts;
    }

    private static void add(List<Reckoning.Part> parts, long quantity, PerUnit per, long price) {
        if (quantity > 0) {
            parts.add(new Reckoning.Part(quantity, per.unit(), price));
        }
    }

    private static long quantity(String unit, Map<String, Long> quantities) {
        return requireNonNull(quantities.get(unit), () -> "How many " + unit);
    }

    private static String unit(PerUnit per) {
        return requireNonNullElse(per.unit(), "");
    }
}
