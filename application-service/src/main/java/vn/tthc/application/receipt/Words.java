package vn.tthc.application.receipt;

import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** Limits as they are printed. */
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
}
