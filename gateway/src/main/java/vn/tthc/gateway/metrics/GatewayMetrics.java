package vn.tthc.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;
import vn.tthc.gateway.problem.GatewayProblem;
import vn.tthc.gateway.route.Route;

/** How many, how fast, how often refused: a fixed set of meters, none of them named by anything a caller sends. */
@Singleton
public class GatewayMetrics {

    private static final String NO_ROUTE = "none";
    private final Map<String, Timer[]> timers = new HashMap<>();
    private final Map<GatewayProblem, Counter> refusals = new EnumMap<>(GatewayProblem.class);

    GatewayMetrics(MeterRegistry registry, GatewayConfig config) {
        config.routes().keySet().forEach(route -> timers.put(route, timersOf(registry, route)));
        timers.put(NO_ROUTE, timersOf(registry, NO_ROUTE));
        for (GatewayProblem problem : GatewayProblem.values()) {
            refusals.put(problem, registry.counter("tthc.gateway.refusals", "problem", problem.slug()));
        }
    }

    private static Timer[] timersOf(MeterRegistry registry, String route) {
        var byClass = new Timer[6];
        for (int i = 1; i < byClass.length; i++) {
            byClass[i] = registry.timer("tthc.gateway.requests", "route", route, "status", i + "xx");
        }
        return byClass;
    }

    /** An answer has begun. */
    public void answered(@Nullable Route route, int status, long nanos) {
        var byClass = timers.get(route == null ? NO_ROUTE : route.name());
        if (byClass != null && status >= 100 && status < 600) {
            byClass[status / 100].record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** The gateway answered for itself. */
    public void refused(GatewayProblem problem) {
        var counter = refusals.get(problem);
        if (counter != null) {
            counter.increment();
        }
    }
}
