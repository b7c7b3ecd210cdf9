package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.reference.ProcedureVersion;
import vn.tthc.application.reference.References;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** Tells the applicant of everything that is missing or wrong at once, because guidance is due once, complete and exact. */
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
        var filing = dossier.filing();
        var procedure = procedure(filing.procedureCode());
        requireOnline(dossier, procedure);
        var missing = chosenCase(procedure, filing).components().stream()
                .filter(ProcedureEvent.Component::required)
                .filter(c -> !present.contains(c.code()))
                .toList();
        var wrong = references
                .formInForce(procedure.versionId(), filing.caseCode())
                .map(form -> form.validate(filing.formData()))
                .orElse(List.of());
        if (!missing.isEmpty() || !wrong.isEmpty()) {
            throw problem(missing, wrong);
        }
    }

    /** How a procedure is offered may have changed since the draft was opened. */
    private void requireOnline(Dossier dossier, ProcedureVersion procedure) {
        if (dossier.channel() == Channel.ONLINE && !references.onlineInForce(procedure, today())) {
            throw new Problem(
                            DossierProblem.NOT_RECEIVED_ONLINE, dossier.filing().procedureCode(), today())
                    .with("day", today());
        }
    }

    private static Problem problem(List<ProcedureEvent.Component> missing, List<FormFinding> wrong) {
        var problem = wrong.isEmpty()
                ? new Problem(DossierProblem.MISSING_COMPONENTS, missing.size())
                : new Problem(DossierProblem.FORM_DATA_INVALID, wrong.size());
        FormFinding.addTo(problem, "formData", wrong);
        missing.forEach(
                c -> problem.violation("documents[" + c.code() + "]", "Required", "rule.ComponentRequired", c.name()));
        return problem;
    }

    private ProcedureVersion procedure(String code) {
        return references.procedureInForce(code, today()).orElseThrow(() -> notInForce(code));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }

    private static ProcedureEvent.Case chosenCase(ProcedureVersion procedure, Draft filing) {
        return procedure.caseOf(filing.caseCode()).orElseThrow(() -> notInForce(filing.procedureCode()));
    }

    private static Problem notInForce(String code) {
        return new Problem(CommonProblem.UNPROCESSABLE)
                .violation("procedureCode", "InForce", "rule.ProcedureInForce", code);
    }
}
