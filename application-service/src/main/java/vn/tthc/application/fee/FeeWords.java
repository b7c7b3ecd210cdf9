package vn.tthc.application.fee;

import static java.util.stream.Collectors.joining;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent.PerUnit;

/** Fees in the words that people read, the same as on the public notice. */
public final class FeeWords {

    private FeeWords() {}

    /** The rule: an amount that a provincial resolution sets is not the same as none. */
    static String tariff(@Nullable Long amount, @Nullable PerUnit per) {
        if (amount == null) {
            return "theo nghị quyết của Hội đồng nhân dân tỉnh" + (per == null ? "" : ", tính theo " + per.unit());
        }
        if (per == null) {
            return money(amount);
        }
        var words = new StringBuilder(money(amount)).append('/').append(per.unit());
        per.tiers()
                .forEach(t -> words.append("; từ %s thứ %d: ".formatted(per.unit(), t.from()))
                        .append(money(t.amount()))
                        .append('/')
                        .append(per.unit()));
        if (per.most() != null) {
            words.append("; tối đa ").append(money(per.most()));
        }
        return words.append(per.each() == null ? "" : "; tính cho mỗi " + per.each())
                .toString();
    }

    /** The calculation: (2 trang × 2.000 đồng + 3 trang × 1.000 đồng = 7.000 đồng) × 2 bản = 14.000 đồng. */
    static String explanation(List<Reckoning.Part> parts, PerUnit per, long charged, long times) {
        var sum = parts.stream().mapToLong(Reckoning.Part::sum).sum();
        var one = parts.stream()
                        .map(p -> number(p.quantity()) + " " + p.unit() + " × " + money(p.price()))
                        .collect(joining(" + "))
                + " = " + money(sum)
                + (charged < sum ? ", thu tối đa " + money(charged) : "");
        return per.each() == null
                ? one
                : "(" + one + ") × " + number(times) + " " + per.each() + " = " + money(charged * times);
    }

    /** 75.000 đồng. */
    public static String money(long amount) {
        return number(amount) + " đồng";
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(number);
    }
}
