package vn.tthc.application.signature;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about one signature.
 *
 * @param serial of the signer's certificate, in hexadecimal digits
 * @param signedAt as the signer says: no authority vouches for the time
 * @param wholeDocument false when something was added to the file after it was signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SignatureCheck(
        SignatureResult result,
        @Nullable String signer,
        @Nullable String serial,
        @Nullable String issuer,
        @Nullable Instant signedAt,
        boolean wholeDocument) {

    static SignatureCheck unreadable() {
        return new SignatureCheck(SignatureResult.UNREADABLE, null, null, null, null, false);
    }
}
