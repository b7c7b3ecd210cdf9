package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;
import vn.tthc.workflow.reference.Agencies;
import vn.tthc.workflow.reference.Procedures;

/**
 * What a definition has to fulfil before it may run: its graph leads to a signed end, its agencies and roles exist,
 * and no way through it takes longer than the law gives (TT 01/2018 Điều 8, rule B6).
 */
@ApplicationScoped
class DefinitionCheck {

    /** Who may be given work; everybody else only looks. */
    static final Set<String> ROLES = Set.of("officer", "leader", "receptionist");

    private final Agencies agencies;
    private final Procedures procedures;

    DefinitionCheck(Agencies agencies, Procedures procedures) {
        this.agencies = agencies;
        this.procedures = procedures;
    }

    /** Refuses what can never become right by waiting for the catalogue. */
    void requireSoundGraph(List<Step> steps) {
        refuse(graphFlaws(steps));
    }

    /** Refuses a definition that may not run today; one whose procedure has not arrived yet is told apart. */
    void requireApprovable(ProcessDefinition definition, LocalDate today) {
        var cases = procedures
                .cases(definition.procedureCode(), today)
                .orElseThrow(() -> new Problem(WorkflowProblem.PROCEDURE_UNKNOWN, definition.procedureCode()));
        var flaws = new ArrayList<>(graphFlaws(definition.steps()));
        flaws.addAll(agencyFlaws(definition, today));
        if (flaws.isEmpty()) {
            flaws.addAll(limitFlaws(definition, cases));
        }
        refuse(flaws);
    }

    private static List<DefinitionFlaw> graphFlaws(List<Step> steps) {
        var flaws = new ArrayList<>(new StepGraph(steps).flaws());
        for (int i = 0; i < steps.size(); i++) {
            if (!ROLES.contains(steps.get(i).role())) {
                flaws.add(DefinitionFlaw.of(
                        "steps[" + i + "].role", "role", steps.get(i).role()));
            }
        }
        return flaws;
    }

    private List<DefinitionFlaw> agencyFlaws(ProcessDefinition definition, LocalDate today) {
        var named = new TreeSet<String>();
        definition.steps().stream()
                .filter(Step::namesOneAgency)
                .map(Step::agency)
                .forEach(named::add);
        addIfPresent(named, definition.agencyCode());
        return agencies.unknown(named, today).stream()
                .map(code -> DefinitionFlaw.of("steps.agency", "agency", code))
                .toList();
    }

    static List<DefinitionFlaw> limitFlaws(ProcessDefinition definition, List<ProcedureEvent.Case> cases) {
        var longest = new StepGraph(definition.steps()).longestHours();
        var covered = cases.stream()
                .filter(one -> definition.caseCode() == null || one.code().equals(definition.caseCode()))
                .toList();
        if (covered.isEmpty()) {
            return List.of(DefinitionFlaw.of("caseCode", "case", String.valueOf(definition.caseCode())));
        }
        return covered.stream()
                .filter(one -> !one.limits().isEmpty() && StatutoryHours.of(one.limits()) < longest)
                .map(one ->
                        DefinitionFlaw.of("steps", "too-long", longest, StatutoryHours.of(one.limits()), one.code()))
                .distinct()
                .toList();
    }

    private static void addIfPresent(Set<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    private static void refuse(List<DefinitionFlaw> flaws) {
        if (!flaws.isEmpty()) {
            var problem = new Problem(WorkflowProblem.DEFINITION_UNSOUND);
            flaws.forEach(flaw -> problem.violation(
                    flaw.field(),
                    flaw.rule(),
                    "flaw." + flaw.rule(),
                    flaw.arguments().toArray()));
            throw problem;
        }
    }
}
