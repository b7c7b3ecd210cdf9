package vn.tthc.application.result;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/** What the leader signed, and from when to when it holds. */
public record Signed(
        String number,
        String agencyCode,
        String signedBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant at) {

    /** It holds from the day on which it was signed. */
    public Signed(String number, String agencyCode, String signedBy, @Nullable LocalDate validTo, Instant at) {
        this(number, agencyCode, signedBy, LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE), validTo, at);
    }
}
