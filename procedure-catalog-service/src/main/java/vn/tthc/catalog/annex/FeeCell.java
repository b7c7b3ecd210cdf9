package vn.tthc.catalog.annex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;
import vn.tthc.catalog.procedure.ProcedureDocument.Tier;

/**
 * How much a fee is, as people type it: {@code 75000}, {@code HĐND quy định}, or with what is counted
 * {@code 2000/trang; từ 3: 1000; tối đa 200000; mỗi bản}.
 *
 * @param amount absent when a provincial resolution sets it
 */
record FeeCell(@Nullable Long amount, @Nullable PerUnit perUnit) {

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern BY_RESOLUTION = Pattern.compile(".*(hđnd|hội đồng nhân dân).*", WORDS);
    private static final Pattern COUNTED = Pattern.compile("tính theo\\s+([^/:]+)", WORDS);
    private static final Pattern FIRST = Pattern.compile("([^/]+)(?:/\\s*([^/:]+))?");
    private static final Pattern TIER = Pattern.compile("từ\\D*(\\d{1,6})\\D*:([^/]+)(?:/.+)?", WORDS);
    private static final Pattern MOST = Pattern.compile("tối đa\\s+([^/]+)", WORDS);
    private static final Pattern EACH = Pattern.compile("(?:tính cho )?mỗi\\s+([^/:]+)", WORDS);
    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}");

    /** Empty when nobody could say how much it is. */
    static Optional<FeeCell> read(String text) {
        var clauses = Arrays.stream(text.split(";")).map(String::strip).toList();
        return BY_RESOLUTION.matcher(text).matches() ? Optional.of(byResolution(clauses)) : counted(clauses);
    }

    static String written(@Nullable Long amount, @Nullable PerUnit perUnit) {
        if (amount == null) {
            return "HĐND quy định" + (perUnit == null ? "" : "; tính theo " + perUnit.unit());
        }
        if (perUnit == null) {
            return amount.toString();
        }
        var words = new ArrayList<String>();
        words.add(amount + "/" + perUnit.unit());
        perUnit.tiers().forEach(t -> words.add("từ " + t.from() + ": " + t.amount()));
        if (perUnit.most() != null) {
            words.add("tối đa " + perUnit.most());
        }
        if (perUnit.each() != null) {
            words.add("mỗi " + perUnit.each());
        }
        return String.join("; ", words);
    }

    boolean isByResolution() {
        return amount == null;
    }

    private static FeeCell byResolution(List<String> clauses) {
        var unit = clauses.stream().flatMap(c -> group(COUNTED, c).stream()).findFirst();
        return new FeeCell(
                null, unit.map(u -> new PerUnit(u, List.of(), null, null)).orElse(null));
    }

    private static Optional<FeeCell> counted(List<String> clauses) {
        var first = FIRST.matcher(clauses.getFirst());
        var amount = first.matches() ? amount(first.group(1)) : Optional.<Long>empty();
        var more = clauses.subList(1, clauses.size());
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        var unit = first.group(2);
        if (unit == null) {
            return more.isEmpty() ? Optional.of(new FeeCell(amount.get(), null)) : Optional.empty();
        }
        return perUnit(unit.strip(), more).map(per -> new FeeCell(amount.get(), per));
    }

    /** Empty when any of the clauses is none that is known: half a fee would be another one. */
    private static Optional<PerUnit> perUnit(String unit, List<String> clauses) {
        var tiers = new ArrayList<Tier>();
        Long most = null;
        String each = null;
        for (var clause : clauses) {
            var tier = TIER.matcher(clause);
            var price = tier.matches() ? amount(tier.group(2)) : Optional.<Long>empty();
            var limit = group(MOST, clause).flatMap(FeeCell::amount);
            var repeated = group(EACH, clause);
            if (price.isPresent()) {
                tiers.add(new Tier(Integer.valueOf(tier.group(1)), price.get()));
            } else if (limit.isPresent()) {
                most = limit.get();
            } else if (repeated.isPresent()) {
                each = repeated.get();
            } else {
                return Optional.empty();
            }
        }
        tiers.sort(Comparator.comparing(Tier::from));
        return Optional.of(new PerUnit(unit, tiers, most, each));
    }

    private static Optional<String> group(Pattern pattern, String clause) {
        var match = pattern.matcher(clause);
        return match.matches() ? Optional.of(match.group(1).strip()) : Optional.empty();
    }

    private static Optional<Long> amount(String text) {
        var digits = text.strip().replaceAll("[.,\\s]|đồng|đ$", "");
        return AMOUNT.matcher(digits).matches() ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }
}
