package vn.tthc.application.reference;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/** Which centres a member of staff looks after: a receptionist their own, a leader and an inspector any below as well. */
@ApplicationScoped
public class Reach {

    private final Caller caller;
    private final References references;

    Reach(Caller caller, References references) {
        this.caller = caller;
        this.references = references;
    }

    /** The centre that is asked for, or the caller's own; one out of reach does not exist. */
    public String centre(@Nullable String asked) {
        var own = caller.requireAgency();
        if (asked == null || asked.isBlank() || asked.equals(own)) {
            return own;
        }
        if (!looksBelow()
                || references.agency(asked).filter(a -> a.isWithin(own)).isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        return asked;
    }

    private boolean looksBelow() {
        return caller.is(Role.LEADER) || caller.is(Role.ADMIN) || caller.is(Role.SUPERVISOR);
    }
}
