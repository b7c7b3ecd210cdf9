package vn.tthc.gateway.exchange;

import java.util.Set;

/** Whom a verified token speaks of. {@code limitKey} is what the rate limit counts by. */
public record Identity(String subject, String limitKey, Set<String> roles, long expiresAtMillis) {

    /** Counted by subject. */
    public Identity(String subject, Set<String> roles, long expiresAtMillis) {
        this(subject, "s:" + subject, roles, expiresAtMillis);
    }

    /** Whether the token is worth nothing any more. */
    public boolean hasExpired(long nowMillis) {
        return nowMillis >= expiresAtMillis;
    }

    /** Without the subject: it must not slip into a log line. */
    @Override
    public String toString() {
        return "Identity" + roles;
    }
}
