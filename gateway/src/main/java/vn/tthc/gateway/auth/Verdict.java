package vn.tthc.gateway.auth;

import vn.tthc.gateway.exchange.Identity;
import vn.tthc.gateway.problem.GatewayProblem;

/** What became of a token. */
public sealed interface Verdict {

    /** Genuine, in time and meant for us. */
    record Accepted(Identity identity) implements Verdict {}

    /** Not to be believed. */
    record Refused(GatewayProblem problem) implements Verdict {}

    /** Signed with a key that is not known (yet): the issuer may have rotated. */
    record UnknownKey() implements Verdict {}

    /** The answer for every invalid token: why it is invalid is nobody's business but the log's. */
    Verdict INVALID = new Refused(GatewayProblem.INVALID_TOKEN);

    /** A token that was good once. */
    Verdict EXPIRED = new Refused(GatewayProblem.EXPIRED_TOKEN);

    /** The key is not in the set. */
    Verdict UNKNOWN_KEY = new UnknownKey();
}
