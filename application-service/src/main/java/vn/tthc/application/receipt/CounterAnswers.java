package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.reference.References;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.UntilReceipt;

/**
 * Checks what was typed in at the counter by the form of the case that the dossier is received under. The applicant's
 * own form is the paper, so a field may be left empty; one that is filled in must be as the form wants it, because from
 * here on nobody can tell it from an answer given online.
 */
@ApplicationScoped
@UntilReceipt
class CounterAnswers {

    private final References references;

    CounterAnswers(References references) {
        this.references = references;
    }

    /** What was filed online was checked whole when it was submitted. */
    void check(Dossier dossier, InForce.Terms terms) {
        if (dossier.channel() == Channel.ONLINE) {
            return;
        }
        var wrong = references
                .formInForce(terms.procedureVersionId(), terms.chosen().code())
                .map(form -> form.validateGiven(dossier.filing().formData()))
                .orElse(java.util.List.of());
        if (!wrong.isEmpty()) {
            throw FormFinding.addTo(new Problem(DossierProblem.FORM_DATA_INVALID, wrong.size()), "formData", wrong);
        }
    }
}
