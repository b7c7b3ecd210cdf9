package vn.tthc.application.form;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/** Times and gaps as they are written on administrative papers. */
public final class FormWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final DateTimeFormatter BRIEF =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'Ngày' dd 'tháng' MM 'năm' yyyy").withZone(CivilTime.CIVIL_ZONE);

    private FormWords() {}

    /** 10 giờ 00, ngày 20/11/2026. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** 10 giờ 00, 20/11/2026: in a table. */
    public static String brief(Instant at) {
        return BRIEF.format(at);
    }

    /** Ngày 20 tháng 11 năm 2026. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    public static String orDash(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
