package vn.tthc.platform.seal;

/** A public key on P-256 as others read it (RFC 7517). */
public record Jwk(String kty, String crv, String x, String y, String kid, String use, String alg) {

    public static Jwk of(String kid, String x, String y) {
        return new Jwk("EC", "P-256", x, y, kid, "sig", "ES256");
    }
}
