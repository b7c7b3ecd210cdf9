package vn.tthc.platform.time;

import java.time.ZoneId;

/** Where the days of the law begin and end. */
public final class CivilTime {

    public static final ZoneId CIVIL_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private CivilTime() {}
}
