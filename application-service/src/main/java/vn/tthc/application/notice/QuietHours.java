package vn.tthc.application.notice;

import java.time.Instant;
import java.time.LocalTime;
import vn.tthc.platform.time.CivilTime;

/** The hours of the night, in which nothing that rings is sent: from the first time on, up to the second. */
record QuietHours(LocalTime from, LocalTime to) {

    boolean at(Instant now) {
        var time = LocalTime.ofInstant(now, CivilTime.CIVIL_ZONE);
        var begun = !time.isBefore(from);
        var over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
