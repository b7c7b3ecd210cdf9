package vn.tthc.application.dossier;

import java.util.Set;
import java.util.stream.Collectors;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Something that cannot happen to a dossier as it stands; says how it stands and what can. */
public class IllegalTransitionException extends Problem {

    public IllegalTransitionException(Dossier dossier) {
        this(dossier.status(), dossier.status().successors(dossier.channel()));
    }

    private IllegalTransitionException(Status state, Set<Status> allowed) {
        super(CommonProblem.ILLEGAL_TRANSITION, state.name(), names(allowed));
        with("state", state.name());
        with("allowed", allowed.stream().map(Enum::name).sorted().toList());
    }

    private static String names(Set<Status> allowed) {
        return allowed.isEmpty()
                ? "–"
                : allowed.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }
}
