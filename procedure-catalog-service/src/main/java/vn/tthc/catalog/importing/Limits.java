package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/**
 * Reads processing times as the national portal writes them: numbers with a unit, halves of days, "OTHER", or a
 * sentence in the place of a number.
 */
final class Limits {

    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(8);
    private static final int LONGEST = 3650;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Pattern STATED = Pattern.compile(
            "(?<![\\d.,])(?<!sau )(?<!trước )(\\d+(?:[.,]\\d+)?)\\s*(?:\\([^)]*\\)\\s*)?(ngày làm việc|ngày|giờ|tháng)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SAME_DAY = Pattern.compile(
            "trong (?:ngày làm việc|ngày tiếp nhận|ngày nhận|ngày)(?! tiếp theo)(?=[\\s,;.)]|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CUT_OFF = Pattern.compile(
            "sau\\s+(\\d{1,2})\\s*(?:giờ|h|:)\\s*(\\d{2})?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Notes notes;

    Limits(Notes notes) {
        this.notes = notes;
    }

    /** A number with its unit, or a sentence; empty when it says nothing that can be counted. */
    List<TimeLimit> read(JsonNode time, @Nullable String unit, String explanation, String place) {
        if (time.isNumber()) {
            return ofNumber(time.decimalValue(), unit, place);
        }
        var text = time.asText("").strip();
        if (NUMBER.matcher(text).matches()) {
            notes.changed("thời hạn ghi dạng chữ số trong chuỗi", place);
            return ofNumber(number(text), unit, place);
        }
        return ofText(text + "\n" + explanation, place);
    }

    /** The longest of several terms: a due date must not come before the law's. */
    static Optional<List<TimeLimit>> longest(List<List<TimeLimit>> terms) {
        return terms.stream().filter(t -> !t.isEmpty()).max(Comparator.comparingInt(Limits::roughHours));
    }

    /** The hour after which a dossier counts from the next working day, where the text names one. */
    static Optional<String> cutOff(String text) {
        var matcher = CUT_OFF.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var hour = Integer.parseInt(matcher.group(1));
        var minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
    }

    private List<TimeLimit> ofNumber(BigDecimal quantity, @Nullable String stated, String place) {
        if (quantity.signum() < 0 || quantity.compareTo(BigDecimal.valueOf(LONGEST)) > 0) {
            notes.changed("thời hạn " + quantity.toPlainString() + " không dùng được", place);
            return List.of();
        }
        var unit = unit(stated, quantity, place);
        return quantity.stripTrailingZeros().scale() > 0
                ? ofFraction(quantity, unit, place)
                : List.of(new TimeLimit(quantity.intValue(), unit));
    }

    /** "OTHER 0", "OTHER 1" and zero of anything stand for the same day, other OTHERs for working days. */
    private String unit(@Nullable String stated, BigDecimal quantity, String place) {
        var given = stated == null || stated.isBlank() ? "OTHER" : stated;
        var isOther = given.equals("OTHER");
        if (quantity.signum() == 0 || (isOther && quantity.compareTo(BigDecimal.ONE) == 0)) {
            notes.changed("thời hạn " + quantity.toPlainString() + " " + given + " hiểu là trong ngày", place);
            return "SAME_DAY";
        }
        if (isOther) {
            notes.changed("đơn vị thời hạn " + given + " hiểu là ngày làm việc", place);
            return "WORKING_DAY";
        }
        return given;
    }

    /** 17.5 working days are 17 and then 4 hours; of other units the part counts as a whole one. */
    private List<TimeLimit> ofFraction(BigDecimal quantity, String unit, String place) {
        var whole = quantity.setScale(0, RoundingMode.FLOOR);
        if (!unit.equals("WORKING_DAY")) {
            notes.changed("thời hạn lẻ " + quantity.toPlainString() + " làm tròn lên", place);
            return List.of(new TimeLimit(whole.intValue() + 1, unit));
        }
        var hours = quantity.subtract(whole).multiply(HOURS_A_DAY).setScale(0, RoundingMode.CEILING);
        notes.changed(
                "thời hạn " + quantity.toPlainString() + " ngày làm việc tách thành ngày và " + hours + " giờ", place);
        var terms = new ArrayList<TimeLimit>();
        if (whole.signum() > 0) {
            terms.add(new TimeLimit(whole.intValue(), unit));
        }
        terms.add(new TimeLimit(hours.intValue(), "HOUR"));
        return terms;
    }

    private List<TimeLimit> ofText(String text, String place) {
        var found = STATED.matcher(text).results().map(Limits::stated).toList();
        var terms = found.stream().filter(t -> !t.isEmpty()).distinct().toList();
        if (terms.isEmpty() && SAME_DAY.matcher(text).find()) {
            notes.changed("thời hạn trong ngày đọc từ mô tả", place);
            return List.of(new TimeLimit(0, "SAME_DAY"));
        }
        var chosen = longest(terms).orElse(List.of());
        if (!chosen.isEmpty()) {
            var choice = terms.size() > 1 ? " (dài nhất trong " + terms.size() + " thời hạn nêu ra, cần rà soát)" : "";
            notes.changed("thời hạn đọc từ mô tả: " + words(chosen) + choice, place);
        }
        return chosen;
    }

    private static List<TimeLimit> stated(MatchResult match) {
        var quantity = number(match.group(1));
        var unit = switch (match.group(2).toLowerCase(Locale.ROOT)) {
            case "ngày làm việc" -> "WORKING_DAY";
            case "giờ" -> "HOUR";
            case "tháng" -> "MONTH";
            default -> "DAY";
        };
        var usable = quantity.signum() > 0 && quantity.compareTo(BigDecimal.valueOf(LONGEST)) <= 0;
        return usable ? new Limits(new Notes()).ofNumber(quantity, unit, "") : List.of();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private static String words(List<TimeLimit> terms) {
        return String.join(
                " + ", terms.stream().map(t -> t.quantity() + " " + t.unit()).toList());
    }

    /** Good enough to compare terms with: a week is five days of eight hours. */
    private static int roughHours(List<TimeLimit> terms) {
        return terms.stream()
                .mapToInt(t -> switch (String.valueOf(t.unit())) {
                    case "WORKING_DAY" -> t.quantity() * 34;
                    case "DAY" -> t.quantity() * 24;
                    case "MONTH" -> t.quantity() * 720;
                    case "HOUR" -> t.quantity() * 4;
                    default -> 1;
                })
                .sum();
    }
}
