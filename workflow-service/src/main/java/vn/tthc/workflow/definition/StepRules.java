package vn.tthc.workflow.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What each step has to say for its kind, before anybody looks at where it leads. */
final class StepRules {

    /** Who may be given work; everybody else only looks. */
    static final Set<String> ROLES = Set.of("officer", "leader", "receptionist");

    private final List<DefinitionFlaw> flaws = new ArrayList<>();
    private final List<Step> steps;

    private StepRules(List<Step> steps) {
        this.steps = steps;
    }

    static List<DefinitionFlaw> flaws(List<Step> steps) {
        var rules = new StepRules(steps);
        for (int i = 0; i < steps.size(); i++) {
            rules.check(i, steps.get(i));
        }
        return rules.flaws;
    }

    private void check(int at, Step step) {
        if (step.shape().isWork()) {
            work(at, step);
        } else {
            expect(step.agency().isEmpty() && step.role().isEmpty() && step.hours() == 0, at, "kind", "no-work", step);
            expect(!step.mayBePassedOver() && step.loops().isEmpty(), at, "kind", "no-work", step);
        }
        expect((step.shape() == StepKind.DECISION) == (step.ways() != null), at, "ways", "ways", step);
        expect((step.shape() == StepKind.PARALLEL) == (step.join() != null), at, "join", "join", step);
        expect((step.shape() == StepKind.CONSULTATION) == (step.consult() != null), at, "consult", "consult", step);
        expect((step.shape() == StepKind.SUBPROCESS) == (step.process() != null), at, "process", "process", step);
        shape(at, step);
    }

    private void work(int at, Step step) {
        expect(!step.agency().isBlank(), at, "agency", "no-agency", step);
        expect(step.hours() > 0, at, "hours", "no-time", step);
        if (!ROLES.contains(step.role())) {
            flaws.add(DefinitionFlaw.of(field(at, "role"), "role", step.role()));
        }
        expect(
                !step.mayBePassedOver() || followsWork(at, step) && !step.endsProcess(),
                at,
                "optional",
                "optional",
                step);
    }

    /** Whether a person goes before it, who can pass it over. */
    private boolean followsWork(int at, Step step) {
        return at > 0
                && steps.stream()
                        .filter(one -> one.next().contains(step.code()))
                        .allMatch(one -> one.shape().isWork() && one.shape() != StepKind.SUBPROCESS);
    }

    private void shape(int at, Step step) {
        switch (step.shape()) {
            case DECISION -> decision(at, step);
            case PARALLEL -> parallel(at, step);
            case JOIN -> expect(step.next().size() == 1, at, "next", "one-next", step);
            case CONSULTATION -> consultation(at, step);
            case SUBPROCESS -> {
                expect(step.next().size() == 1, at, "next", "one-next", step);
                expect(step.namesOneAgency(), at, "agency", "no-agency", step);
                expect(step.loops().isEmpty() && !step.mayBePassedOver(), at, "process", "process", step);
            }
            case TASK -> {}
        }
    }

    private void decision(int at, Step step) {
        var ways = step.waysOut();
        for (int i = 0; i < ways.size(); i++) {
            var when = ways.get(i).when();
            var isLast = i == ways.size() - 1;
            if (isLast != (when == null)) {
                flaws.add(DefinitionFlaw.of(field(at, "ways[" + i + "].when"), "default-way", step.code()));
            } else if (when != null && Condition.parse(when).isEmpty()) {
                flaws.add(DefinitionFlaw.of(field(at, "ways[" + i + "].when"), "condition", when));
            }
        }
        expect(ways.size() > 1, at, "ways", "ways", step);
    }

    private void parallel(int at, Step step) {
        expect(step.next().size() > 1, at, "next", "branches", step);
        var join = step.join();
        if (join == null) {
            return;
        }
        var lead = join.lead();
        var isQuorum = join.rule() == Step.Join.Rule.QUORUM;
        expect(
                lead == null ? join.rule() != Step.Join.Rule.LEAD : step.next().contains(lead),
                at,
                "join.lead",
                "lead",
                step);
        var quorum = Objects.requireNonNullElse(join.quorum(), 0);
        expect(
                isQuorum ? quorum > 0 && quorum <= step.next().size() : join.quorum() == null,
                at,
                "join.quorum",
                "quorum",
                step);
    }

    private void consultation(int at, Step step) {
        var consult = step.consult();
        if (consult == null) {
            return;
        }
        var asked = consult.agencies();
        expect(!asked.isEmpty() && Set.copyOf(asked).size() == asked.size(), at, "consult.agencies", "asked", step);
        expect(!asked.contains(step.agency()), at, "consult.agencies", "asked", step);
        expect(consult.needed() > 0 && consult.needed() <= asked.size(), at, "consult.quorum", "quorum", step);
    }

    private void expect(boolean holds, int at, String field, String rule, Step step) {
        if (!holds) {
            flaws.add(DefinitionFlaw.of(field(at, field), rule, step.code()));
        }
    }

    private static String field(int at, String field) {
        return "steps[" + at + "]." + field;
    }
}
