package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** Tells the applicant of everything that is missing at once, because guidance is due once, complete and exact. */
@ApplicationScoped
@UntilReceipt
class ComponentCheck {

    private final References references;
    private final Clock clock;

    ComponentCheck(References references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    void requireComplete(Dossier dossier, Set<String> present) {
        var missing = chosenCase(dossier).components().stream()
                .filter(ProcedureEvent.Component::required)
                .filter(c -> !present.contains(c.code()))
                .toList();
        if (!missing.isEmpty()) {
            throw problem(missing);
        }
    }

    private static Problem problem(List<ProcedureEvent.Component> missing) {
        var problem = new Problem(DossierProblem.MISSING_COMPONENTS, missing.size());
        missing.forEach(
                c -> problem.violation("documents[" + c.code() + "]", "Required", "rule.ComponentRequired", c.name()));
        return problem;
    }

    private ProcedureEvent.Case chosenCase(Dossier dossier) {
        var filing = dossier.filing();
        return references
                .procedureInForce(filing.procedureCode(), LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE))
                .flatMap(p -> p.caseOf(filing.caseCode()))
                .orElseThrow(() -> new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("procedureCode", "InForce", "rule.ProcedureInForce", filing.procedureCode()));
    }
}
