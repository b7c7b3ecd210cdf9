package vn.tthc.gateway.auth;

import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.exchange.Exchange;
import vn.tthc.gateway.exchange.Identity;
import vn.tthc.gateway.limit.ClientAddresses;
import vn.tthc.gateway.limit.RateLimiter;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.route.PublicRoutes;

/**
 * Lets a request in: with a valid token, or without one on a public route; and not too often.
 *
 * <p>A token that is sent is verified even where none is needed, since the service will look at it. Whoever fails is
 * counted by address, so that guessing is limited too.
 */
@Singleton
public class Admission {

    private static final long SECOND = 1_000_000_000L;

    private final PublicRoutes publicRoutes;
    private final Tokens tokens;
    private final KeySet keys;
    private final RateLimiter limiter;
    private final ClientAddresses addresses;

    Admission(PublicRoutes publicRoutes, Tokens tokens, KeySet keys, RateLimiter limiter, ClientAddresses addresses) {
        this.publicRoutes = publicRoutes;
        this.tokens = tokens;
        this.keys = keys;
        this.limiter = limiter;
        this.addresses = addresses;
    }

    /** Goes on with an admitted request, now or when the issuer's keys have arrived; refuses it otherwise. */
    public void admit(Exchange exchange, Consumer<Exchange> next) {
        var request = exchange.request();
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            boolean open = publicRoutes.contains(request.method().name(), exchange.path());
            anonymous(exchange, open ? null : GatewayProblem.MISSING_TOKEN, next);
        } else if (!authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            anonymous(exchange, GatewayProblem.INVALID_TOKEN, next);
        } else {
            var token = authorization.substring(7).trim();
            var verdict = tokens.check(token);
            if (verdict instanceof Verdict.UnknownKey) {
                fetchKeys(exchange, token, next);
            } else {
                follow(verdict, exchange, next);
            }
        }
    }

    private void fetchKeys(Exchange exchange, String token, Consumer<Exchange> next) {
        exchange.holdBody();
        keys.refreshForUnknownKey().onComplete(_ -> {
            if (keys.isEmpty()) {
                exchange.request().response().putHeader(HttpHeaders.RETRY_AFTER, "5");
                exchange.refuse(GatewayProblem.KEYS_UNAVAILABLE);
            } else {
                follow(tokens.check(token), exchange, next);
            }
        });
    }

    private void follow(Verdict verdict, Exchange exchange, Consumer<Exchange> next) {
        switch (verdict) {
            case Verdict.Accepted(var identity) -> known(exchange, identity, next);
            case Verdict.Refused(var problem) -> anonymous(exchange, problem, next);
            case Verdict.UnknownKey _ -> anonymous(exchange, GatewayProblem.INVALID_TOKEN, next);
        }
    }

    private void known(Exchange exchange, Identity identity, Consumer<Exchange> next) {
        exchange.cameFrom(identity);
        var route = exchange.route();
        if (!withinRate(exchange, limiter.takeForSubject(identity.limitKey()))) {
            return;
        }
        if (route != null && !route.admits(identity.roles())) {
            exchange.refuse(GatewayProblem.FORBIDDEN);
        } else {
            next.accept(exchange);
        }
    }

    private void anonymous(Exchange exchange, @Nullable GatewayProblem problem, Consumer<Exchange> next) {
        if (!withinRate(exchange, limiter.takeForAddress(addresses.of(exchange.request())))) {
            return;
        }
        if (problem == null) {
            next.accept(exchange);
            return;
        }
        var challenge = problem == GatewayProblem.MISSING_TOKEN ? "Bearer" : "Bearer error=\"invalid_token\"";
        exchange.request().response().putHeader("WWW-Authenticate", challenge);
        exchange.refuse(problem);
    }

    private static boolean withinRate(Exchange exchange, long waitNanos) {
        if (waitNanos == 0) {
            return true;
        }
        long seconds = Math.max(1, (waitNanos + SECOND - 1) / SECOND);
        exchange.request().response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        exchange.refuse(GatewayProblem.TOO_MANY_REQUESTS);
        return false;
    }
}
