package vn.tthc.gateway.route;

import jakarta.inject.Singleton;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.gateway.GatewayConfig;

/** The table of all routes. What is not in it does not exist for the outside world. */
@Singleton
public class Routes {

    private final PathTree<Route> tree = new PathTree<>();

    Routes(GatewayConfig config) {
        config.routes().forEach((name, route) -> add(config, name, route));
    }

    private void add(GatewayConfig config, String name, GatewayConfig.Route route) {
        if (!config.upstreams().containsKey(route.upstream())) {
            throw new IllegalArgumentException(
                    "Route " + name + " leads to " + route.upstream() + ", which tthc.gateway.upstreams does not name");
        }
        var target = new Route(
                name,
                route.upstream(),
                route.maxBody().asLongValue(),
                route.responseTimeout().toMillis(),
                Set.copyOf(route.roles().orElse(Set.of())));
        route.paths().forEach(path -> tree.add(path + "/**", target));
    }

    /** The route of a path, or null if there is none. */
    public @Nullable Route find(String path) {
        return tree.find(path);
    }
}
