package vn.tthc.catalog;

import java.util.Collection;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** A step that is not open to something as it stands; says how it stands and which states may come next. */
public class IllegalStepException extends Problem {

    public IllegalStepException(Enum<?> state, Enum<?> wanted, Collection<? extends Enum<?>> allowed) {
        super(CommonProblem.ILLEGAL_TRANSITION, state.name(), wanted.name());
        with("state", state.name());
        with("allowed", allowed.stream().map(Enum::name).sorted().toList());
    }
}
