package vn.tthc.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything an operator may decide about the gateway; what each value means is in docs/services/gateway.md. */
@ConfigMapping(prefix = "tthc.gateway")
public interface GatewayConfig {

    /** The services behind the gateway, by name. */
    Map<String, Upstream> upstreams();

    /** What leads where; the most specific path wins. */
    Map<String, Route> routes();

    /** Request headers that reach a service; all others end here, so that no invented identity gets through. */
    Set<String> forwardedHeaders();

    /** Origins whose pages may call the gateway from a browser; never a wildcard. */
    Optional<Set<String>> corsOrigins();

    /** Longest request target, in characters. */
    @WithDefault("8000")
    int maxUri();

    /** Most that all request headers together may hold. */
    @WithDefault("16K")
    MemorySize maxHeaders();

    /** Proxies in front of the gateway whose X-Forwarded-For is believed; addresses or CIDR blocks. */
    Optional<List<String>> trustedProxies();

    /** Networks that may read metrics and other operational pages; addresses or CIDR blocks. */
    @WithDefault("127.0.0.0/8,::1")
    List<String> internalNetworks();

    /** Seconds of Strict-Transport-Security; absent where TLS ends elsewhere. */
    Optional<Duration> hsts();

    /** Connections to the services. */
    Connections connections();

    /** What one caller may ask for. */
    RateLimit rateLimit();

    /** How the issuer's keys are kept fresh. */
    Keys keys();

    /** How long the merged API description is served before it is built again. */
    @WithDefault("60s")
    Duration openapiAge();

    /** A service behind the gateway. */
    interface Upstream {
        /** Where it listens; no path. */
        URI url();
    }

    /** A group of paths with the same limits. */
    interface Route {
        /** Name of the service. */
        String upstream();

        /** The paths, each with all below it; a star stands for one segment. */
        List<String> paths();

        /** Most bytes of a request body. */
        @WithDefault("1M")
        MemorySize maxBody();

        /** Longest wait for the answer, counted from the end of the request. */
        @WithDefault("30s")
        Duration responseTimeout();

        /** Roles of which the caller needs one; absent: the service alone decides. */
        Optional<Set<String>> roles();
    }

    /** Connections to the services. */
    interface Connections {
        /** Longest wait for a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** Open connections for each event loop and service. */
        @WithDefault("64")
        int perLoop();

        /** Requests that may wait for a connection, for each event loop and service. */
        @WithDefault("512")
        int maxWaiting();

        /** An idle connection is closed after this; shorter than what the services do. */
        @WithDefault("60s")
        Duration keepAlive();

        /** Tries in all while a service cannot be connected to. */
        @WithDefault("3")
        int attempts();

        /** Pause before the next try; doubled each time. */
        @WithDefault("100ms")
        Duration retryDelay();

        /** Longest silence of a caller in the middle of sending a body. */
        @WithDefault("30s")
        Duration bodyIdle();
    }

    /** What one caller may ask for. */
    interface RateLimit {
        /** Requests a second of one token subject. */
        @WithDefault("200")
        double perSubject();

        /** Requests a subject may make at once before the rate counts. */
        @WithDefault("1000")
        int subjectBurst();

        /** Requests a second of one address without a token. */
        @WithDefault("100")
        double perAddress();

        /** Requests an address may make at once before the rate counts. */
        @WithDefault("500")
        int addressBurst();

        /** Callers remembered; the least recently seen is forgotten first. */
        @WithDefault("100000")
        int maxCallers();
    }

    /** How the issuer's keys are kept fresh. */
    interface Keys {
        /** Keys are fetched again after this. */
        @WithDefault("5m")
        Duration refresh();

        /** Shortest time between two fetches that unknown key ids cause. */
        @WithDefault("10s")
        Duration unknownKeyPause();

        /** Longest wait for the issuer. */
        @WithDefault("3s")
        Duration timeout();

        /** Clocks may differ by this much. */
        @WithDefault("30s")
        Duration skew();

        /** Verified tokens remembered until they expire. */
        @WithDefault("50000")
        int maxTokens();
    }
}
