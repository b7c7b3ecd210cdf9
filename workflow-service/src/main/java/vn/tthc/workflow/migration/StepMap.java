package vn.tthc.workflow.migration;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.Step;

/**
 * Where each step of one version leads in another: to the step of the same code, unless it is said otherwise.
 *
 * @param said old code to new code
 */
record StepMap(ProcessDefinition from, ProcessDefinition to, Map<String, String> said) {

    StepMap {
        said = Map.copyOf(said);
    }

    /** Empty where nobody could work on. */
    Optional<Step> target(String code) {
        return to.step(said.getOrDefault(code, code))
                .filter(step -> step.shape().isWork());
    }

    /** Adds what is said of steps that do not exist, or where nobody works. */
    void check(Problem problem) {
        new TreeMap<>(said).forEach((code, counterpart) -> {
            if (from.step(code).filter(step -> step.shape().isWork()).isEmpty()) {
                problem.violation("map." + code, "StepOfFrom", "rule.migration.StepOfFrom", code);
            } else if (target(code).isEmpty()) {
                problem.violation("map." + code, "StepOfTo", "rule.migration.StepOfTo", counterpart);
            }
        });
    }
}
