package vn.tthc.workflow.definition;

import java.util.List;
import vn.tthc.contracts.catalog.ProcedureEvent;

/**
 * What a processing time allows in working hours, so that it can be compared with the hours of the steps: eight a
 * working day. Calendar days and months count by their working share (five days of seven, twenty-one of a month),
 * rounded up, because one calendar day still is a day to work on.
 */
final class StatutoryHours {

    private static final int A_DAY = 8;
    private static final int A_MONTH = 21 * A_DAY;

    private StatutoryHours() {}

    static int of(List<ProcedureEvent.Limit> limits) {
        return limits.stream().mapToInt(StatutoryHours::of).sum();
    }

    private static int of(ProcedureEvent.Limit limit) {
        return switch (limit.unit()) {
            case "WORKING_DAY" -> limit.quantity() * A_DAY;
            case "DAY" -> Math.ceilDiv(limit.quantity() * 5, 7) * A_DAY;
            case "MONTH" -> limit.quantity() * A_MONTH;
            case "HOUR" -> limit.quantity();
            case "SAME_DAY" -> A_DAY;
            default -> 0;
        };
    }
}
