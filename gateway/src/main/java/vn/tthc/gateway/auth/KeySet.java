package vn.tthc.gateway.auth;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.fetch.Fetch;

/**
 * The issuer's public keys, fetched in the background.
 *
 * <p>An unknown key id causes a fetch, but not more often than the configured pause: a stream of invented ids must not
 * become a stream of requests to the issuer. If the issuer does not answer, the keys at hand stay in use.
 */
@Singleton
public class KeySet {

    private final Vertx vertx;
    private final Fetch fetch;
    private final Clock clock;
    private final GatewayConfig.Keys config;
    private final String url;
    private volatile Map<String, PublicJsonWebKey> keys = Map.of();
    private volatile long generation;
    private @Nullable Future<Void> running;
    private long fetchedAt = Long.MIN_VALUE;
    private long timer = -1;

    KeySet(Vertx vertx, Fetch fetch, Clock clock, GatewayConfig config, AuthConfig auth) {
        this.vertx = vertx;
        this.fetch = fetch;
        this.clock = clock;
        this.config = config.keys();
        this.url = auth.jwksUrl().orElse("");
    }

    void start(@Observes StartupEvent event) {
        refresh();
        timer = vertx.setPeriodic(config.refresh().toMillis(), _ -> refresh());
    }

    void stop(@Observes ShutdownEvent event) {
        vertx.cancelTimer(timer);
    }

    @Nullable
    PublicJsonWebKey find(String kid) {
        return keys.get(kid);
    }

    /** Grows whenever the keys change. */
    long generation() {
        return generation;
    }

    /** Whether any token can be verified at all. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Looks for a key that is not in the set; succeeds at once if that was tried a moment ago. */
    public synchronized Future<Void> refreshForUnknownKey() {
        if (running == null
                && !isEmpty()
                && clock.millis() - fetchedAt < config.unknownKeyPause().toMillis()) {
            return Future.succeededFuture();
        }
        return refresh();
    }

    private synchronized Future<Void> refresh() {
        if (running != null) {
            return running;
        }
        fetchedAt = clock.millis();
        var fetching = fetch.get(url, config.timeout()).map(this::replace).onComplete(_ -> done());
        running = fetching.isComplete() ? null : fetching;
        return fetching.onFailure(e -> Log.warnf("Keys of the token issuer were not to be had: %s", e.getMessage()));
    }

    private synchronized void done() {
        running = null;
    }

    private Void replace(Buffer document) {
        Map<String, PublicJsonWebKey> fresh = new HashMap<>();
        try {
            for (JsonWebKey key : new JsonWebKeySet(document.toString()).getJsonWebKeys()) {
                if (key instanceof PublicJsonWebKey usable && isForSignatures(usable)) {
                    fresh.put(usable.getKeyId(), usable);
                }
            }
        } catch (JoseException e) {
            throw new IllegalStateException("Not a key set: " + e.getMessage(), e);
        }
        if (!sameKeys(fresh)) {
            keys = Map.copyOf(fresh);
            generation++;
        }
        return null;
    }

    private boolean sameKeys(Map<String, PublicJsonWebKey> fresh) {
        return publicKeys(fresh).equals(publicKeys(keys));
    }

    private static Map<String, PublicKey> publicKeys(Map<String, PublicJsonWebKey> keys) {
        return keys.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getPublicKey()));
    }

    private static boolean isForSignatures(PublicJsonWebKey key) {
        return key.getKeyId() != null
                && (key.getUse() == null || key.getUse().equals("sig"))
                && (key.getPublicKey() instanceof RSAPublicKey || key.getPublicKey() instanceof ECPublicKey);
    }
}
