package vn.tthc.application.receipt;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** Limits and fees as they are printed. */
final class Words {

    private Words() {}

    static String limits(List<ProcedureEvent.Limit> limits) {
        return limits.stream().map(Words::limit).collect(Collectors.joining(" và "));
    }

    private static String limit(ProcedureEvent.Limit limit) {
        return switch (limit.unit()) {
            case "WORKING_DAY" -> limit.quantity() + " ngày làm việc";
            case "DAY" -> limit.quantity() + " ngày";
            case "HOUR" -> limit.quantity() + " giờ làm việc";
            case "MONTH" -> limit.quantity() + " tháng";
            default -> "Trong ngày làm việc";
        };
    }

    /** The fees of the channel; an amount that a provincial resolution sets is not the same as none. */
    static String fees(List<ProcedureEvent.Fee> fees, String channel) {
        var own = fees.stream().filter(f -> f.channel().equals(channel)).toList();
        return own.isEmpty() ? "Không thu" : own.stream().map(Words::fee).collect(Collectors.joining("; "));
    }

    private static String fee(ProcedureEvent.Fee fee) {
        if (fee.amount() == null) {
            return kind(fee) + " theo nghị quyết của Hội đồng nhân dân tỉnh";
        }
        if (fee.amount() == 0) {
            return kind(fee) + " 0 đồng";
        }
        var amount = NumberFormat.getIntegerInstance(Locale.of("vi", "VN")).format(fee.amount());
        var unit = fee.perUnit() == null ? "" : "/" + fee.perUnit().unit();
        return kind(fee) + " " + amount + " đồng" + unit + " (chưa thu)";
    }

    private static String kind(ProcedureEvent.Fee fee) {
        return switch (fee.kind()) {
            case "FEE" -> "Phí";
            case "SERVICE_FEE" -> "Lệ phí";
            default -> "Mức giá";
        };
    }
}
