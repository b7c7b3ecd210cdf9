package vn.tthc.application.fee;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent.Fee;
import vn.tthc.contracts.catalog.ProcedureEvent.PerUnit;

/**
 * The fees of a case through one channel, reckoned as the catalogue does it in public (Luật Phí và lệ phí 97/2015/QH13)
 * but always from the fees that the dossier pinned. Zero and "set by a provincial resolution" are two different fees.
 */
public final class FeeTable {

    /** More than anybody files; with prices within the bounds of the catalogue no sum overflows. */
    private static final long MOST_UNITS = 1_000_000;

    private static final long MOST_TIMES = 1_000;

    private final List<Fee> fees;
    private final Set<String> ambiguous;

    /** All fees of the case and the dossier's way of filing. */
    public FeeTable(List<Fee> ofCase, String channel) {
        fees = ofCase.stream().filter(f -> channel.equals(f.channel())).toList();
        ambiguous = fees.stream()
                .map(Fee::kind)
                .filter(k -> fees.stream().filter(f -> f.kind().equals(k)).count() > 1)
                .collect(toSet());
    }

    public int size() {
        return fees.size();
    }

    /** Whether the table leaves the amount of this fee to somebody else. */
    public boolean isOpen(int number) {
        return fees.get(number - 1).amount() == null;
    }

    /** Whether there is another fee of the same kind, so that somebody must choose. */
    public boolean isAlternative(int number) {
        return ambiguous.contains(fees.get(number - 1).kind());
    }

    /** What may be counted, each with the most there may be of it. */
    public Map<String, Long> counted() {
        Map<String, Long> units = new LinkedHashMap<>();
        for (var fee : fees) {
            var per = fee.perUnit();
            if (per != null && fee.amount() != null) {
                units.merge(per.unit(), MOST_UNITS, Math::min);
                if (per.each() != null) {
                    units.merge(per.each(), MOST_TIMES, Math::min);
                }
            }
        }
        return units;
    }

    /** What the dossier costs by what was found out about it. */
    public Reckoning reckon(Assessment found) {
        var lines = IntStream.rangeClosed(1, fees.size())
                .mapToObj(number -> line(number, fees.get(number - 1), found))
                .toList();
        var open = open(lines);
        var total = open == null
                ? lines.stream()
                        .map(Reckoning.Line::sum)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()
                : null;
        return new Reckoning(lines, total, open);
    }

    private Reckoning.@Nullable Open open(List<Reckoning.Line> lines) {
        if (lines.stream().anyMatch(l -> l.applies() == null)) {
            return Reckoning.Open.ALTERNATIVES;
        }
        var unknown = lines.stream()
                .filter(l -> Boolean.TRUE.equals(l.applies()) && l.sum() == null)
                .toList();
        if (unknown.stream().anyMatch(l -> isOpen(l.number()))) {
            return Reckoning.Open.SET_BY_RESOLUTION;
        }
        return unknown.isEmpty() ? null : Reckoning.Open.QUANTITY;
    }

    private Reckoning.Line line(int number, Fee fee, Assessment found) {
        var tariff = FeeWords.tariff(fee.amount(), fee.perUnit());
        var charge = charge(number, fee, found, tariff);
        var applies = applies(number, fee, found);
        var counts = fee.amount() != null && fee.perUnit() != null;
        return new Reckoning.Line(
                number,
                fee.kind(),
                fee.description(),
                tariff,
                applies,
                counts ? units(Objects.requireNonNull(fee.perUnit())) : List.of(),
                charge.parts(),
                Boolean.TRUE.equals(applies) ? charge.sum() : null,
                charge.words());
    }

    /** Of several fees of one kind those apply that were chosen; while none was, nobody knows. */
    private @Nullable Boolean applies(int number, Fee fee, Assessment found) {
        if (!ambiguous.contains(fee.kind())) {
            return true;
        }
        var chosenOfKind = found.chosen().stream()
                .anyMatch(n -> n <= fees.size() && fees.get(n - 1).kind().equals(fee.kind()));
        return chosenOfKind ? Boolean.valueOf(found.chosen().contains(number)) : null;
    }

    private record Charge(
            List<Reckoning.Part> parts, @Nullable Long sum, String words) {}

    private static Charge charge(int number, Fee fee, Assessment found, String tariff) {
        var amount = fee.amount();
        var per = fee.perUnit();
        if (amount == null) {
            return found.stated().stream()
                    .filter(s -> s.fee() == number)
                    .findFirst()
                    .map(s -> new Charge(List.of(), s.amount(), FeeWords.money(s.amount()) + " theo " + s.legalBasis()))
                    .orElse(new Charge(List.of(), null, tariff));
        }
        if (per == null) {
            return new Charge(List.of(new Reckoning.Part(1, null, amount)), amount, FeeWords.money(amount));
        }
        if (!found.quantities().keySet().containsAll(units(per))) {
            return new Charge(List.of(), null, tariff);
        }
        return byPiece(amount, per, found.quantities());
    }

    private static Charge byPiece(long amount, PerUnit per, Map<String, Long> quantities) {
        var parts = parts(amount, per, requireNonNullElse(quantities.get(per.unit()), 0L));
        var one = parts.stream().mapToLong(Reckoning.Part::sum).sum();
        var charged = per.most() == null ? one : Math.min(one, per.most());
        var times = per.each() == null ? 1L : requireNonNullElse(quantities.get(per.each()), 0L);
        return new Charge(parts, charged * times, FeeWords.explanation(parts, per, charged, times));
    }

    /** The first units at the fee's own price, then those of each tier at its price. */
    private static List<Reckoning.Part> parts(long amount, PerUnit per, long quantity) {
        var parts = new ArrayList<Reckoning.Part>();
        var from = 1L;
        var price = amount;
        for (var tier : per.tiers()) {
            var next = Math.min(tier.from(), quantity + 1);
            add(parts, next - from, per, price);
            from = next;
            price = tier.amount();
        }
        add(parts, quantity + 1 - from, per, price);
        return parts;
    }

    private static void add(List<Reckoning.Part> parts, long quantity, PerUnit per, long price) {
        if (quantity > 0) {
            parts.add(new Reckoning.Part(quantity, per.unit(), price));
        }
    }

    private static List<String> units(PerUnit per) {
        return Stream.of(per.unit(), per.each()).filter(Objects::nonNull).toList();
    }
}
