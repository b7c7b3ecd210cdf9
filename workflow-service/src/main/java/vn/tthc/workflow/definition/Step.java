package vn.tthc.workflow.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of an internal process: work for somebody, or a place where the way divides or comes together.
 *
 * @param agency {@value #COMPETENT}, {@value #RECEIVING}, or the code of one agency; empty where nobody works
 * @param role who of that agency may do it; empty where nobody works
 * @param hours of working time it may take; eight for each of its days
 * @param next codes of the steps that may follow; none at the end. With several, the outcome names the one chosen
 * @param fourEyes whether those who did earlier steps of a dossier may not do this one; by default so for a signature
 * @param kind a task when absent
 * @param days its time share where the decision gives it in working days; then a day lasts until closing time
 * @param optional whether whoever does the step before may pass it over
 * @param signs whether the result is signed or refused here; by default in a leader's step
 * @param produces names of the data that it may record
 * @param ways of a decision, tried in order; the last has no condition
 * @param back earlier steps it may lead back to, each so many times in one dossier
 * @param join of a parallel block: when its ways have met
 * @param consult of a consultation: who is asked what
 * @param process of a sub-process: the approved definition that the other agency works by
 */
public record Step(
        String code,
        String name,
        String agency,
        String role,
        int hours,
        List<String> next,
        @Nullable Boolean fourEyes,
        @Nullable StepKind kind,
        @Nullable Integer days,
        @Nullable Boolean optional,
        @Nullable Boolean signs,
        @Nullable List<String> produces,
        @Nullable List<Way> ways,
        @Nullable List<Back> back,
        @Nullable Join join,
        @Nullable Consult consult,
        @Nullable UUID process) {

    public static final String COMPETENT = "COMPETENT";
    public static final String RECEIVING = "RECEIVING";
    static final String SIGNING_ROLE = "leader";
    static final int HOURS_A_DAY = 8;

    /** One way out of a decision; the one without a condition is taken when no other is. */
    public record Way(String to, @Nullable String when) {}

    /** A loop: back to an earlier step, at most so often in one dossier. */
    public record Back(String to, int most) {}

    /**
     * When the ways of a parallel block have met.
     *
     * @param quorum how many ways are enough, where the rule is a quorum
     * @param lead first step of the way that keeps the dossier, and that decides where the rule says so
     * @param inTurnOnPaper whether a paper dossier goes the ways one after the other, in their order (NĐ 61 Điều 19.6)
     */
    public record Join(
            Rule rule,
            @Nullable Integer quorum,
            @Nullable String lead,
            @Nullable Boolean inTurnOnPaper) {

        /** All ways, the leading one, or enough of them. */
        public enum Rule {
            ALL,
            LEAD,
            QUORUM
        }

        public boolean goesInTurnOnPaper() {
            return Boolean.TRUE.equals(inTurnOnPaper);
        }
    }

    /**
     * What other agencies are asked when a step opens.
     *
     * @param quorum how many answers are enough; all when absent
     */
    public record Consult(
            List<String> agencies,
            String question,
            @Nullable Integer quorum) {

        public Consult {
            agencies = List.copyOf(agencies);
        }

        public int needed() {
            return quorum == null ? agencies.size() : quorum;
        }
    }

    public Step {
        next = ways == null ? List.copyOf(next) : ways.stream().map(Way::to).toList();
    }

    /** A task as it mostly is. */
    public Step(
            String code,
            String name,
            String agency,
            String role,
            int hours,
            List<String> next,
            @Nullable Boolean fourEyes) {
        this(
                code, name, agency, role, hours, next, fourEyes, null, null, null, null, null, null, null, null, null,
                null);
    }

    @JsonIgnore
    public StepKind shape() {
        return kind == null ? StepKind.TASK : kind;
    }

    public boolean endsProcess() {
        return next.isEmpty();
    }

    /** Where the result of the dossier may be signed or refused. */
    @JsonIgnore
    public boolean isForSignature() {
        return signs == null ? role.equals(SIGNING_ROLE) : signs;
    }

    public boolean needsFourEyes() {
        return fourEyes == null ? isForSignature() : fourEyes;
    }

    public boolean mayBePassedOver() {
        return Boolean.TRUE.equals(optional);
    }

    boolean namesOneAgency() {
        return shape().isWork() && !agency.equals(COMPETENT) && !agency.equals(RECEIVING);
    }

    /** Every agency it names by its code: the one that works and those that are asked. */
    List<String> namedAgencies() {
        var asked = consult == null ? Stream.<String>empty() : consult.agencies().stream();
        return Stream.concat(namesOneAgency() ? Stream.of(agency) : Stream.empty(), asked)
                .toList();
    }

    public List<Way> waysOut() {
        return Objects.requireNonNullElse(ways, List.of());
    }

    public List<Back> loops() {
        return Objects.requireNonNullElse(back, List.of());
    }

    public List<String> records() {
        return Objects.requireNonNullElse(produces, List.of());
    }
}
