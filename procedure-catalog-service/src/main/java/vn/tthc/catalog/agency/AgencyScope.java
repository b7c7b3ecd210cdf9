package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/** How far a member of staff acts: for his own agency and those below it, as the tree stands today. */
@ApplicationScoped
public class AgencyScope {

    /** A path that no agency has, for callers whose agency is not in the tree. */
    private static final String NOWHERE = "/";

    private final AgencyService agencies;
    private final Agencies tree;
    private final Caller caller;
    private final Clock clock;

    AgencyScope(AgencyService agencies, Agencies tree, Caller caller, Clock clock) {
        this.agencies = agencies;
        this.tree = tree;
        this.caller = caller;
        this.clock = clock;
    }

    /** The agency of that code, in either style, or its successor: 404 when there is none, 403 when it is not his. */
    public AgencyView require(String code) {
        var agency = agencies.get(AgencyCode.canonicalOrSame(code), LocalDate.now(clock));
        if (!covers(agency.path())) {
            throw new Problem(CommonProblem.FORBIDDEN).with("agency", agency.code());
        }
        return agency;
    }

    /** The same for something that is stored with a code, which may have left the tree since: 404 when it is not his. */
    public void requireSeen(String code, Object id) {
        if (!sees(code)) {
            throw new Problem(CommonProblem.NOT_FOUND).with("id", id);
        }
    }

    /** Whether the agency of that code is or last was his or below his. */
    public boolean sees(String code) {
        return tree.last(code).filter(a -> covers(a.path())).isPresent();
    }

    /** The beginning of the paths of all that he may see; of one of them when it is named. */
    public String under(@Nullable String code) {
        if (code != null && !code.isEmpty()) {
            return require(code).path();
        }
        return caller.agency()
                .flatMap(own -> tree.on(own, LocalDate.now(clock)))
                .map(Agency::path)
                .orElse(NOWHERE);
    }

    private boolean covers(String path) {
        return ("/" + path).contains("/" + caller.requireAgency() + "/");
    }
}
