package vn.tthc.catalog.fee;

import static java.util.stream.Collectors.joining;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.PerUnit;

/** Fees in the words that a citizen reads, on notices and beside what they come to. */
public final class FeeWords {

    private FeeWords() {}

    /** The rule: an amount that a provincial resolution sets is not the same as none. */
    public static String tariff(@Nullable Long amount, @Nullable String currency, @Nullable PerUnit per) {
        if (amount == null) {
            return "theo nghị quyết của Hội đồng nhân dân tỉnh" + (per == null ? "" : ", tính theo " + per.unit());
        }
        if (per == null) {
            return money(amount, currency);
        }
        var words = new StringBuilder(money(amount, currency)).append('/').append(per.unit());
        per.tiers()
                .forEach(t -> words.append("; từ %s thứ %d: ".formatted(per.unit(), t.from()))
                        .append(money(t.amount(), currency))
                        .append('/')
                        .append(per.unit()));
        if (per.most() != null) {
            words.append("; tối đa ").append(money(per.most(), currency));
        }
        return words.append(per.each() == null ? "" : "; tính cho mỗi " + per.each())
                .toString();
    }

    /** The calculation: (2 trang × 2.000 đồng + 3 trang × 1.000 đồng = 7.000 đồng) × 2 bản = 14.000 đồng. */
    static String explanation(
            List<Reckoning.Part> parts, @Nullable String currency, @Nullable PerUnit per, long charged, long times) {
        if (per == null) {
            return money(charged, currency);
        }
        var sum = parts.stream().mapToLong(Reckoning.Part::sum).sum();
        var one = parts.stream()
                        .map(p -> number(p.quantity()) + " " + p.unit() + " × " + money(p.price(), currency))
                        .collect(joining(" + "))
                + " = " + money(sum, currency)
                + (charged < sum ? ", thu tối đa " + money(charged, currency) : "");
        return per.each() == null
                ? one
                : "(" + one + ") × " + number(times) + " " + per.each() + " = " + money(charged * times, currency);
    }

    private static String money(@Nullable Long amount, @Nullable String currency) {
        return number(amount) + " " + (currency == null || currency.equals("VND") ? "đồng" : currency);
    }

    private static String number(@Nullable Long number) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number == null ? 0 : number);
    }
}
