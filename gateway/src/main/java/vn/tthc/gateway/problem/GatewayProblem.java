package vn.tthc.gateway.problem;

/** Every error the gateway itself answers with; titles and details are in the problems_*.properties files. */
public enum GatewayProblem {
    MALFORMED_REQUEST(400),
    UPGRADE_REFUSED(400),
    MISSING_TOKEN(401),
    INVALID_TOKEN(401),
    EXPIRED_TOKEN(401),
    FORBIDDEN(403),
    ORIGIN_REFUSED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_SLOW(408),
    PAYLOAD_TOO_LARGE(413),
    URI_TOO_LONG(414),
    EXPECTATION_FAILED(417),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL(500),
    SERVICE_UNREACHABLE(502),
    OVERLOADED(503),
    KEYS_UNAVAILABLE(503),
    SERVICE_TOO_SLOW(504);

    private final int status;
    private final String slug;

    GatewayProblem(int status) {
        this.status = status;
        this.slug = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last segment of the problem's type, which is also its key in the texts. */
    public String slug() {
        return slug;
    }
}
