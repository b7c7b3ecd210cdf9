package vn.tthc.workflow.definition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final Agencies agencies;
    private final Procedures procedures;
    private final Subprocesses subprocesses;
    private final RouteRules routes;

    DefinitionCheck(Agencies agencies, Procedures procedures, Subprocesses subprocesses, RouteRules routes) {
        this.agencies = agencies;
        this.procedures = procedures;
        this.subprocesses = subprocesses;
        this.routes = routes;
    }

    /** Refuses what can never become right by waiting for the catalogue. */
    void requireSoundGraph(List<Step> steps) {
        refuse(graphFlaws(steps));
    }

    /** All that keeps a definition from running from that day on; one whose procedure has not arrived is told apart. */
    List<DefinitionFlaw> approvalFlaws(ProcessDefinition definition, LocalDate day) {
        var cases = procedures
                .cases(definition.procedureCode(), day)
                .orElseThrow(() -> new Problem(WorkflowProblem.PROCEDURE_UNKNOWN, definition.procedureCode()));
        var flaws = new ArrayList<>(graphFlaws(definition.steps()));
        flaws.addAll(agencyFlaws(definition, day));
        flaws.addAll(subprocesses.flaws(definition.steps()));
        if (flaws.isEmpty()) {
            flaws.addAll(routes.flaws(subprocesses.plan(definition.steps()), definition.agencyCode(), day));
            flaws.addAll(limitFlaws(definition, cases));
        }
        return flaws;
    }

    static List<DefinitionFlaw> graphFlaws(List<Step> steps) {
        var flaws = new ArrayList<>(new StepGraph(steps).flaws());
        flaws.addAll(StepRules.flaws(steps));
        if (flaws.isEmpty()) {
            var blocks = new Blocks(steps);
            flaws.addAll(blocks.flaws().isEmpty() ? WayRules.flaws(steps, blocks) : blocks.flaws());
        }
        return flaws;
    }

    private List<DefinitionFlaw> agencyFlaws(ProcessDefinition definition, LocalDate day) {
        var named = new TreeSet<String>();
        definition.steps().forEach(step -> named.addAll(step.namedAgencies()));
        addIfPresent(named, definition.agencyCode());
        var gone = agencies.unknown(named, day);
        var flaws = new ArrayList<DefinitionFlaw>();
        for (int i = 0; i < definition.steps().size(); i++) {
            for (var code : definition.steps().get(i).namedAgencies()) {
                agencyFlaw("steps[" + i + "].agency", code, gone).ifPresent(flaws::add);
            }
        }
        Optional.ofNullable(definition.agencyCode())
                .flatMap(code -> agencyFlaw("agencyCode", code, gone))
                .ifPresent(flaws::add);
        return flaws;
    }

    /** An agency that nobody knows, or one that was merged into another: then the flaw says into which. */
    private Optional<DefinitionFlaw> agencyFlaw(String field, String code, Set<String> gone) {
        if (!gone.contains(code)) {
            return Optional.empty();
        }
        return Optional.of(agencies.successor(code)
                .map(successor -> DefinitionFlaw.of(field, "agency-merged", code, successor))
                .orElseGet(() -> DefinitionFlaw.of(field, "agency", code)));
    }

    static List<DefinitionFlaw> limitFlaws(ProcessDefinition definition, List<ProcedureEvent.Case> cases) {
        var way = new WayLength(definition.steps()).longest();
        var longest = way.hours();
        var covered = cases.stream()
                .filter(one -> definition.caseCode() == null || one.code().equals(definition.caseCode()))
                .toList();
        if (covered.isEmpty()) {
            return List.of(DefinitionFlaw.of("caseCode", "case", String.valueOf(definition.caseCode())));
        }
        return covered.stream()
                .filter(one -> !one.limits().isEmpty() && StatutoryHours.of(one.limits()) < longest)
                .map(one -> DefinitionFlaw.of(
                        "steps",
                        "too-long",
                        longest,
                        StatutoryHours.of(one.limits()),
                        one.code(),
                        String.join(" → ", way.steps())))
                .distinct()
                .toList();
    }

    private static void addIfPresent(Set<String> codes, @Nullable String code) {
        if (code != null) {
            codes.add(code);
        }
    }

    /** Refuses with all flaws at once, each under its field. */
    static void refuse(List<DefinitionFlaw> flaws) {
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
