package vn.tthc.workflow.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an internal process.
 *
 * @param agency {@value #COMPETENT}, {@value #RECEIVING}, or the code of one agency
 * @param role who of that agency may do it
 * @param hours of working time it may take
 * @param next codes of the steps that may follow; none at the end. With several, the outcome names the one chosen
 * @param fourEyes whether those who did earlier steps of a dossier may not do this one; by default so for a signature
 */
public record Step(
        String code,
        String name,
        String agency,
        String role,
        int hours,
        List<String> next,
        @Nullable Boolean fourEyes) {

    public static final String COMPETENT = "COMPETENT";
    public static final String RECEIVING = "RECEIVING";
    static final String SIGNING_ROLE = "leader";

    public Step {
        next = List.copyOf(next);
    }

    public boolean endsProcess() {
        return next.isEmpty();
    }

    /** A leader's step is one where the result may be signed or refused. */
    public boolean signs() {
        return role.equals(SIGNING_ROLE);
    }

    public boolean needsFourEyes() {
        return fourEyes == null ? signs() : fourEyes;
    }

    boolean namesOneAgency() {
        return !agency.equals(COMPETENT) && !agency.equals(RECEIVING);
    }
}
