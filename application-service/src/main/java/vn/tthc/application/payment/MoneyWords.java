package vn.tthc.application.payment;

import java.util.ArrayList;
import java.util.List;

/** Amounts in words, as a receipt must say them: 75.000 is "Bảy mươi lăm nghìn đồng". */
final class MoneyWords {

    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> GROUPS = List.of("", "nghìn", "triệu");
    private static final long BILLION = 1_000_000_000;

    private MoneyWords() {}

    static String of(long amount) {
        var words = new ArrayList<String>();
        number(amount, words, false);
        words.add("đồng");
        var text = String.join(" ", words);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Above a billion, billions are counted themselves. */
    private static void number(long number, List<String> words, boolean full) {
        if (number == 0 && !full) {
            words.add(DIGITS.getFirst());
            return;
        }
        var rest = number;
        var spoken = full;
        if (number >= BILLION) {
            number(number / BILLION, words, false);
            words.add("tỷ");
            rest = number % BILLION;
            spoken = true;
        }
        var size = 1_000_000L;
        for (var group = GROUPS.size() - 1; group >= 0; group--) {
            var value = (int) (rest / size % 1000);
            if (value > 0) {
                hundreds(value, words, spoken);
                if (group > 0) {
                    words.add(GROUPS.get(group));
                }
                spoken = true;
            }
            size /= 1000;
        }
    }

    /** Inside a number the hundreds are said even when there are none: "không trăm linh năm". */
    private static void hundreds(int value, List<String> words, boolean inside) {
        var tens = value / 10 % 10;
        var units = value % 10;
        if (value >= 100 || inside) {
            words.add(DIGITS.get(value / 100));
            words.add("trăm");
            if (tens == 0 && units > 0) {
                words.add("linh");
            }
        }
        if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS.get(tens));
            words.add("mươi");
        }
        if (units > 0) {
            words.add(unit(tens, units));
        }
    }

    private static String unit(int tens, int units) {
        if (units == 5 && tens > 0) {
            return "lăm";
        }
        return units == 1 && tens > 1 ? "mốt" : DIGITS.get(units);
    }
}
