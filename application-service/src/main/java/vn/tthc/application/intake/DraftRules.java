package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.reference.Payloads;
import vn.tthc.application.reference.ProcedureVersion;
import vn.tthc.application.reference.References;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** Checks a draft against what is in force today, so that nobody fills in papers for what cannot be received. */
@ApplicationScoped
@UntilReceipt
class DraftRules {

    private static final int FORM_LIMIT = 256 * 1024;

    private final References references;
    private final Parties parties;
    private final Competence competence;
    private final CaseRules caseRules;
    private final Clock clock;

    DraftRules(References references, Parties parties, Competence competence, CaseRules caseRules, Clock clock) {
        this.references = references;
        this.parties = parties;
        this.competence = competence;
        this.caseRules = caseRules;
        this.clock = clock;
    }

    Draft check(DraftRequest request, Channel channel) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var procedure = procedure(request, channel, problem);
        readAtOnce(request);
        checkAgency("receivingAgency", request.receivingAgency(), problem);
        checkAgency("competentAgency", request.competentAgency(), problem);
        checkAgency("supportingAgency", request.supportingAgency(), problem);
        var draft = procedure.flatMap(p -> draft(request, p, channel, problem));
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
        return draft.orElseThrow();
    }

    /** How a procedure is offered may have changed since the draft was opened. */
    void requireOnline(Draft draft) {
        var day = today();
        references
                .procedureInForce(draft.procedureCode(), day)
                .filter(p -> !references.onlineInForce(p, day))
                .ifPresent(_ -> {
                    throw new Problem(DossierProblem.NOT_RECEIVED_ONLINE, draft.procedureCode(), day).with("day", day);
                });
    }

    private Optional<Draft> draft(DraftRequest request, ProcedureVersion procedure, Channel channel, Problem problem) {
        var chosen = chosenCase(request, procedure, problem);
        var form = form(request, problem);
        return parties.applicant(request.applicant(), procedure.subjectTypes(), problem)
                .map(applicant -> new Draft(
                        request.procedureCode(),
                        procedure.name(),
                        procedure.sectorCode(),
                        chosen,
                        request.receivingAgency(),
                        competent(request, procedure),
                        request.supportingAgency(),
                        applicant,
                        parties.representative(request, applicant, channel, problem),
                        form));
    }

    private Optional<ProcedureVersion> procedure(DraftRequest request, Channel channel, Problem problem) {
        var procedure = references.procedureInForce(request.procedureCode(), today());
        if (procedure.isEmpty()) {
            problem.violation("procedureCode", "InForce", "rule.ProcedureInForce", request.procedureCode());
        } else if (channel == Channel.ONLINE && !references.onlineInForce(procedure.get(), today())) {
            problem.violation("channel", "ReceivableOnline", "rule.ReceivableOnline");
        }
        return procedure;
    }

    /** The case that is chosen, or else the one that the answers lead to. */
    private String chosenCase(DraftRequest request, ProcedureVersion procedure, Problem problem) {
        var chosen = request.caseCode();
        if (chosen == null) {
            var derived = caseRules.derive(procedure, answers(request), today());
            if (derived.isEmpty()) {
                problem.violation("caseCode", "CaseUndecided", "rule.intake.CaseUndecided", request.procedureCode());
            }
            return derived.orElse("");
        }
        if (procedure.caseOf(chosen).isEmpty()) {
            problem.violation("caseCode", "CaseOfProcedure", "rule.CaseOfProcedure", chosen);
        }
        return chosen;
    }

    private @Nullable String competent(DraftRequest request, ProcedureVersion procedure) {
        return request.competentAgency() != null
                ? request.competentAgency()
                : competence.find(procedure, request.receivingAgency(), today()).orElse(null);
    }

    /** So that each of them is found without asking again. */
    private void readAtOnce(DraftRequest request) {
        references.agencies(Stream.of(request.receivingAgency(), request.competentAgency(), request.supportingAgency())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private void checkAgency(String field, @Nullable String code, Problem problem) {
        if (code != null
                && references.agency(code).filter(a -> a.existsOn(today())).isEmpty()) {
            problem.violation(field, "AgencyExists", "rule.AgencyExists", code);
        }
    }

    private static String form(DraftRequest request, Problem problem) {
        var form = Payloads.write(answers(request));
        if (form.length() > FORM_LIMIT) {
            problem.violation("formData", "Size", "rule.FormTooLarge", FORM_LIMIT);
        }
        return form;
    }

    private static Map<String, Object> answers(DraftRequest request) {
        return request.formData() == null ? Map.of() : request.formData();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
