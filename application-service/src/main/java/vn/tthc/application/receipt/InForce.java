package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.dossier.Pins;
import vn.tthc.application.reference.TermsInForce;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.time.UntilReceipt;

/** Finds the terms a dossier is received under: the only moment at which the newest of everything is asked for. */
@ApplicationScoped
@UntilReceipt
class InForce {

    private final TermsInForce terms;
    private final PersonKeys personKeys;

    InForce(TermsInForce terms, PersonKeys personKeys) {
        this.terms = terms;
        this.personKeys = personKeys;
    }

    /** What a dossier is to pin, and the calendar itself to count with. */
    record Terms(
            String procedureVersionId,
            ProcedureEvent.Case chosen,
            WorkingCalendar calendar,
            UUID processDefinitionId,
            TermsInForce.Found found) {

        Pins pins(List<Paper> handedIn) {
            return Pins.of(procedureVersionId, chosen, calendar.versionId(), processDefinitionId, handedIn);
        }
    }

    /**
     * The terms of a day.
     *
     * @param filedOn the day from which the limit counts: its cut-off hour applies
     */
    Terms on(LocalDate day, LocalDate filedOn, Draft filing, @Nullable String chosenCase) {
        var caseCode = chosenCase == null ? filing.caseCode() : chosenCase;
        var found = terms.termsInForce(asked(day, filing, caseCode));
        var procedure = found.procedure()
                .orElseThrow(() -> wrong("procedureCode", "InForce", "rule.ProcedureInForce", filing.procedureCode()));
        var chosen = chosen(procedure, caseCode);
        var competent = competent(filing);
        var calendar = found.calendar().orElseThrow(() -> new Problem(DossierProblem.NO_WORKING_CALENDAR, competent));
        var process = found.process().orElseThrow(() -> new Problem(DossierProblem.NO_APPROVED_PROCESS, caseCode));
        return new Terms(procedure.versionId(), onThatDay(chosen, found, filedOn), calendar, process, found);
    }

    private TermsInForce.Asked asked(LocalDate day, Draft filing, String caseCode) {
        return new TermsInForce.Asked(
                filing.procedureCode(),
                day,
                caseCode,
                filing.competentAgency(),
                personKeys.all(filing.applicant().known()),
                filing.receivingAgency());
    }

    private static ProcedureEvent.Case chosen(ProcedureEvent.VersionPublished procedure, String caseCode) {
        var chosen = procedure.cases().stream()
                .filter(c -> c.code().equals(caseCode))
                .findFirst()
                .orElseThrow(() -> wrong("caseCode", "CaseOfProcedure", "rule.CaseOfProcedure", caseCode));
        if (chosen.limits().isEmpty()) {
            throw new Problem(DossierProblem.CASE_WITHOUT_LIMIT, caseCode);
        }
        return chosen;
    }

    /** The hour that is stated for the day takes the place of the one that the case names. */
    private static ProcedureEvent.Case onThatDay(
            ProcedureEvent.Case chosen, TermsInForce.Found found, LocalDate filedOn) {
        return found.delivery(filedOn)
                .map(ProcedureEvent.Delivery::cutOff)
                .map(chosen::cutOffAt)
                .orElse(chosen);
    }

    private static String competent(Draft filing) {
        var competent = filing.competentAgency();
        if (competent == null) {
            throw new Problem(DossierProblem.NO_COMPETENT_AGENCY);
        }
        return competent;
    }

    private static Problem wrong(String field, String rule, String message, String value) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation(field, rule, message, value);
    }
}
