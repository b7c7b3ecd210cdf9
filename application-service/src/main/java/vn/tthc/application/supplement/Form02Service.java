package vn.tthc.application.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.PrintedForm;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Prints what a round asked for; printed again years later it says the same. */
@ApplicationScoped
class Form02Service {

    private final Dossiers dossiers;
    private final Supplements supplements;
    private final FormHeads heads;
    private final Audit audit;

    Form02Service(Dossiers dossiers, Supplements supplements, FormHeads heads, Audit audit) {
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.heads = heads;
        this.audit = audit;
    }

    /** That round, or the last one. */
    @Transactional
    PrintedForm print(UUID dossierId, @Nullable Integer round) {
        var dossier = dossiers.get(dossierId);
        var supplement = supplements.of(dossierId).stream()
                .filter(s -> round == null || s.round() == round)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        audit.recordRead("dossier", dossierId.toString(), FormKind.SUPPLEMENT.purpose());
        var form = form(dossier, supplement);
        return PrintedForm.of(form.head(), form.pdf());
    }

    private Form02 form(Dossier dossier, Supplement supplement) {
        var filing = dossier.filing();
        var applicant = dossier.applicantAt(supplement.askedAt());
        return new Form02(
                heads.of(FormKind.SUPPLEMENT, dossier, supplement.agencyCode(), "……", supplement.askedAt()),
                heads.nameOf(filing.receivingAgency()),
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                filing.procedureName(),
                supplement.round(),
                supplement.content(),
                supplement.reason(),
                supplement.legalBasis(),
                supplement.lapsesAt());
    }
}
