package vn.tthc.workflow.definition;

import java.time.LocalDate;
import java.util.Objects;
import vn.tthc.platform.problem.Problem;

/** Whether one version of a process may take the place of another for dossiers that are under way. */
public final class Succession {

    private Succession() {}

    /** Adds what speaks against it, under the field of the version it is about. */
    public static void check(ProcessDefinition from, ProcessDefinition to, LocalDate today, Problem problem) {
        if (!from.isApproved()) {
            problem.violation("from", "Approved", "rule.migration.Approved");
        }
        if (!to.isApproved() || startsAfter(to, today)) {
            problem.violation("to", "InForce", "rule.migration.InForce");
        }
        if (to.id().equals(from.id())) {
            problem.violation("to", "AnotherVersion", "rule.migration.AnotherVersion");
        }
        if (!covers(to, from)) {
            problem.violation("to", "SameProcedure", "rule.migration.SameProcedure");
        }
    }

    private static boolean startsAfter(ProcessDefinition definition, LocalDate today) {
        var validFrom = definition.validFrom();
        return validFrom != null && validFrom.isAfter(today);
    }

    private static boolean covers(ProcessDefinition to, ProcessDefinition from) {
        return to.procedureCode().equals(from.procedureCode())
                && (to.caseCode() == null || to.caseCode().equals(from.caseCode()))
                && (to.agencyCode() == null || to.agencyCode().equals(from.agencyCode()));
    }

    /**
     * Whether both steps lie on the same ways of the same parallel blocks: a dossier that has divided already can only go
     * on where its ways meet as they would have.
     */
    public static boolean keepsWays(ProcessDefinition from, String code, ProcessDefinition to, String counterpart) {
        var ways = new Blocks(from.plan()).around(code);
        return ways.equals(new Blocks(to.plan()).around(counterpart))
                && ways.stream().allMatch(way -> isSameBlock(from, to, way.parallel()));
    }

    private static boolean isSameBlock(ProcessDefinition from, ProcessDefinition to, String parallel) {
        var before = from.step(parallel).orElseThrow();
        return to.step(parallel)
                .filter(after -> after.next().equals(before.next()))
                .filter(after -> Objects.equals(after.join(), before.join()))
                .filter(after -> to.joinOf(after).equals(from.joinOf(before)))
                .isPresent();
    }
}
