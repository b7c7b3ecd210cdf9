package vn.tthc.local.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to try the system as: the claims that an identity provider would put into their token.
 *
 * @param persona what the person at the terminal calls them
 * @param does what they are there for, in one line
 */
public record Persona(
        String persona,
        String does,
        String sub,
        String name,
        List<String> roles,
        @Nullable String agency,
        @JsonProperty("personal_id") @Nullable String personalId,
        @JsonProperty("tax_code") @Nullable String taxCode) {

    /** The claims, with some replaced: a load test needs many citizens where a person needs one. */
    Map<String, Object> claims(Map<String, String> replaced) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", sub);
        claims.put("name", name);
        claims.put("groups", roles);
        put(claims, "agency", agency);
        put(claims, "personal_id", personalId);
        put(claims, "tax_code", taxCode);
        replaced.forEach((claim, value) -> put(claims, claim, value));
        return claims;
    }

    private static void put(Map<String, Object> claims, String claim, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            claims.put(claim, value);
        }
    }
}
