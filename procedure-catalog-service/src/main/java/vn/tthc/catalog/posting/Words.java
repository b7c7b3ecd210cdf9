package vn.tthc.catalog.posting;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.fee.FeeWords;
import vn.tthc.catalog.procedure.ProcedureDocument.CaseFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Method;
import vn.tthc.catalog.procedure.ProcedureDocument.MethodFee;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

/** Codes of the catalogue in the words that a citizen reads. */
final class Words {

    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            entry("ĐT1", "Công dân Việt Nam"),
            entry("ĐT2", "Doanh nghiệp"),
            entry("ĐT3", "Người nước ngoài cư trú tại Việt Nam"),
            entry("ĐT4", "Người nước ngoài"),
            entry("ĐT6", "Tổ chức Đảng"),
            entry("ĐT7", "Tổ chức nước ngoài"),
            entry("ĐT8", "Doanh nghiệp Việt Nam"),
            entry("ĐT9", "Tổ chức (không bao gồm doanh nghiệp, hợp tác xã)"),
            entry("ĐT10", "Doanh nghiệp có vốn đầu tư nước ngoài"),
            entry("DT11", "Hợp tác xã"),
            entry("DT12", "Người Việt Nam định cư ở nước ngoài"),
            entry("DT13", "Cán bộ, công chức, viên chức"),
            entry("ĐT14", "Công dân Việt Nam không xác định được nơi cư trú"),
            entry("ĐT15", "Người nước ngoài đã cư trú tại Việt Nam"));

    private Words() {}

    static String subject(String code) {
        return SUBJECTS.getOrDefault(code, code);
    }

    static String channel(@Nullable String code) {
        return switch (requireNonNullElse(code, "")) {
            case "DIRECT" -> "Trực tiếp";
            case "ONLINE" -> "Trực tuyến";
            case "POSTAL" -> "Dịch vụ bưu chính";
            default -> "Mọi hình thức";
        };
    }

    static String limits(List<TimeLimit> limits) {
        return limits.stream().map(Words::limit).collect(Collectors.joining(" và "));
    }

    private static String limit(TimeLimit limit) {
        return switch (requireNonNullElse(limit.unit(), "")) {
            case "WORKING_DAY" -> limit.quantity() + " ngày làm việc";
            case "DAY" -> limit.quantity() + " ngày";
            case "HOUR" -> limit.quantity() + " giờ làm việc";
            case "MONTH" -> limit.quantity() + " tháng";
            default -> "Trong ngày làm việc";
        };
    }

    /** The limit of one way of filing as its source states it. */
    static String limit(Method method) {
        var text = method.limitText();
        if (!method.limits().isEmpty()) {
            return limits(method.limits());
        }
        if (text != null && !text.isBlank()) {
            return text;
        }
        var time = method.processingTime();
        if (time == null) {
            return "–";
        }
        return time.stripTrailingZeros().scale() > 0
                ? time.toPlainString().replace('.', ',') + " "
                        + limit(new TimeLimit(0, method.processingTimeUnit())).replaceFirst("^0 ", "")
                : limit(new TimeLimit(time.intValue(), method.processingTimeUnit()));
    }

    static String fees(List<MethodFee> fees) {
        return fees.isEmpty()
                ? "Không thu"
                : fees.stream()
                        .map(f -> fee(f.type(), FeeWords.tariff(f.value(), f.currency(), f.perUnit()), f.description()))
                        .collect(Collectors.joining("\n"));
    }

    static String caseFees(List<CaseFee> fees) {
        return fees.isEmpty()
                ? "Không thu"
                : fees.stream()
                        .map(f -> channel(f.channel()) + ": "
                                + fee(
                                        f.kind(),
                                        FeeWords.tariff(f.amount(), f.currency(), f.perUnit()),
                                        f.description()))
                        .collect(Collectors.joining("\n"));
    }

    private static String fee(@Nullable String kind, String tariff, @Nullable String description) {
        var what = switch (requireNonNullElse(kind, "")) {
            case "FEE" -> "Phí";
            case "SERVICE_FEE" -> "Lệ phí";
            default -> "Mức giá";
        };
        return what + " " + tariff + (description == null || description.isBlank() ? "" : " (" + description + ")");
    }
}
