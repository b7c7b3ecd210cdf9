package vn.tthc.application.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.time.CivilTime;

/**
 * What the QR code of a result says, in the names of RFC 7519: enough to hold against what is printed beside it, and no
 * more, as every letter makes it harder to read.
 *
 * @param iss the agency that issued it
 * @param jti asks the public register whether it was revoked
 * @param sub the dossier; none of what was issued again in place of a paper of before this system
 * @param name whom it was issued to, as printed
 * @param nbf first second on which it holds
 * @param exp first second on which it does not any more
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Sealed(
        String iss,
        UUID jti,
        @Nullable String sub,
        String num,
        String name,
        long nbf,
        @Nullable Long exp) {

    static Sealed of(UUID id, @Nullable String dossierCode, String holder, Signed signed) {
        var end = signed.validTo() == null ? null : begin(signed.validTo().plusDays(1));
        return new Sealed(
                signed.agencyCode(), id, dossierCode, signed.number(), holder, begin(signed.validFrom()), end);
    }

    private static long begin(LocalDate day) {
        return day.atStartOfDay(CivilTime.CIVIL_ZONE).toEpochSecond();
    }
}
