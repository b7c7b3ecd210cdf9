package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.ProcedureDocument.MethodFee;

/** Reads fees, keeping apart what is free, what a provincial resolution sets, and what looks like a slip of the pen. */
final class Fees {

    /** No fee in đồng is this small, and none of one dossier this large. */
    private static final long IMPLAUSIBLY_SMALL = 1_000;

    private static final long IMPLAUSIBLY_LARGE = 1_000_000_000;

    private static final Pattern SET_BY_THE_PROVINCE =
            Pattern.compile("h[đd]nd|hội đồng nhân dân", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Cleaner cleaner;
    private final Notes notes;

    Fees(Cleaner cleaner, Notes notes) {
        this.cleaner = cleaner;
        this.notes = notes;
    }

    List<MethodFee> read(JsonNode fees, String place) {
        var read = new ArrayList<MethodFee>();
        for (int i = 0; i < fees.size(); i++) {
            read.add(fee(fees.get(i), place + "[" + i + "]"));
        }
        return read;
    }

    private MethodFee fee(JsonNode fee, String place) {
        var type = cleaner.line(fee.path("type"), place + ".type");
        var description = cleaner.line(fee.path("description"), place + ".description");
        var currency = currency(fee);
        var value = value(fee.path("value"), place);
        if (value != null
                && value == 0
                && description != null
                && SET_BY_THE_PROVINCE.matcher(description).find()) {
            notes.changed("mức thu 0 nhưng do HĐND cấp tỉnh quy định, để trống", place);
            value = null;
        }
        if (value != null && currency == null && isImplausible(value)) {
            notes.changed("mức thu đáng ngờ " + value + " đồng, cần rà soát", place);
        }
        if (currency != null) {
            notes.changed("mức thu bằng " + currency, place);
        }
        return new MethodFee(type, value, currency, withAttachment(description, fee.path("attachment")));
    }

    private @Nullable Long value(JsonNode value, String place) {
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (value.isNumber()
                && value.canConvertToLong()
                && value.decimalValue().stripTrailingZeros().scale() <= 0) {
            return value.longValue();
        }
        var digits = value.asText("").replaceAll("[.,\\s]|đồng|VNĐ|đ", "");
        notes.changed("mức thu \"" + value.asText("") + "\" không phải số nguyên", place);
        return digits.matches("\\d{1,12}") && !value.isNumber() ? Long.valueOf(digits) : null;
    }

    private static @Nullable String currency(JsonNode fee) {
        var name = fee.path("currencyName").asText("").strip();
        var isDong = name.isEmpty() || name.toLowerCase(Locale.ROOT).contains("đồng") || name.equals("VND");
        return isDong ? null : name;
    }

    private static boolean isImplausible(long value) {
        return (value > 0 && value < IMPLAUSIBLY_SMALL) || value > IMPLAUSIBLY_LARGE;
    }

    /** A schedule of fees that hangs on as a file is named, because there is nothing else to read. */
    private static @Nullable String withAttachment(@Nullable String description, JsonNode attachment) {
        var file = attachment.path("fileName").asText("");
        if (file.isEmpty()) {
            return description;
        }
        return (description == null ? "" : description + " ") + "(" + file + ")";
    }
}
