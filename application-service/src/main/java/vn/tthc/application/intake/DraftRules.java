package vn.tthc.application.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Draft;
import vn.tthc.application.reference.Payloads;
import vn.tthc.application.reference.ProcedureVersion;
import vn.tthc.application.reference.References;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.time.UntilReceipt;

/** Checks a draft against what is in force today, so that nobody fills in papers for what cannot be received. */
@ApplicationScoped
@UntilReceipt
class DraftRules {

    private static final int FORM_LIMIT = 256 * 1024;

    private final References references;
    private final PersonKeys personKeys;
    private final Caller caller;
    private final Clock clock;

    DraftRules(References references, PersonKeys personKeys, Caller caller, Clock clock) {
        this.references = references;
        this.personKeys = personKeys;
        this.caller = caller;
        this.clock = clock;
    }

    Draft check(DraftRequest request, Channel channel) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        var procedure = references.procedureInForce(request.procedureCode(), today());
        checkProcedure(request, channel, procedure, problem);
        checkAgency("receivingAgency", request.receivingAgency(), problem);
        checkAgency("competentAgency", request.competentAgency(), problem);
        var identity = identity(request.applicant());
        if (identity == null) {
            problem.violation("applicant.identityNumber", "NotBlank", "rule.IdentityRequired");
        }
        var form = Payloads.write(request.formData() == null ? Map.of() : request.formData());
        if (form.length() > FORM_LIMIT) {
            problem.violation("formData", "Size", "rule.FormTooLarge", FORM_LIMIT);
        }
        if (!problem.violations().isEmpty() || identity == null) {
            throw problem;
        }
        return draft(request, procedure.orElseThrow().name(), applicant(request.applicant(), identity), form);
    }

    private static Draft draft(DraftRequest request, String procedureName, Applicant applicant, String form) {
        return new Draft(
                request.procedureCode(),
                procedureName,
                request.caseCode(),
                request.receivingAgency(),
                request.competentAgency(),
                applicant,
                form);
    }

    private void checkProcedure(
            DraftRequest request, Channel channel, Optional<ProcedureVersion> procedure, Problem problem) {
        if (procedure.isEmpty()) {
            problem.violation("procedureCode", "InForce", "rule.ProcedureInForce", request.procedureCode());
            return;
        }
        if (procedure.get().caseOf(request.caseCode()).isEmpty()) {
            problem.violation("caseCode", "CaseOfProcedure", "rule.CaseOfProcedure", request.caseCode());
        }
        if (channel == Channel.ONLINE && !references.onlineInForce(procedure.get(), today())) {
            problem.violation("channel", "ReceivableOnline", "rule.ReceivableOnline");
        }
    }

    private void checkAgency(String field, String code, Problem problem) {
        if (references.agency(code).filter(a -> a.existsOn(today())).isEmpty()) {
            problem.violation(field, "AgencyExists", "rule.AgencyExists", code);
        }
    }

    private Applicant applicant(DraftRequest.ApplicantRequest request, String identity) {
        return new Applicant(
                Normalizer.normalize(request.name().strip(), Normalizer.Form.NFC),
                identity,
                personKeys.of(identity),
                request.phone(),
                request.address(),
                request.email());
    }

    /** What the request says; a citizen who says nothing applies for themselves. Never a staff member's own number. */
    private @Nullable String identity(DraftRequest.ApplicantRequest request) {
        if (request.identityNumber() != null) {
            return request.identityNumber();
        }
        return caller.is(Role.CITIZEN) ? caller.personalId().or(caller::taxCode).orElse(null) : null;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
