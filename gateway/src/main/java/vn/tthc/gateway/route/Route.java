package vn.tthc.gateway.route;

import java.util.Set;

/** Where requests of one group go, and within which limits. */
public record Route(String name, String upstream, long maxBody, long responseTimeoutMillis, Set<String> roles) {

    /** Whether somebody with these roles may use the route at all; the service decides the rest. */
    public boolean admits(Set<String> callerRoles) {
        if (roles.isEmpty()) {
            return true;
        }
        for (String role : callerRoles) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }
}
