package vn.tthc.application.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.problem.Problem;

/**
 * Checks what was typed in at the counter by the form of the case that the dossier is received under. The applicant's
 * own form is the paper, so a field may be left empty; one that is filled in must be as the form wants it, because from
 * here on nobody can tell it from an answer given online.
 */
@ApplicationScoped
class CounterAnswers {

    /** What was filed online was checked whole when it was submitted. */
    void check(Dossier dossier, InForce.Terms terms) {
        if (dossier.channel() == Channel.ONLINE) {
            return;
        }
        var wrong = terms.found().wrongIn(dossier.filing().formData());
        if (!wrong.isEmpty()) {
            throw FormFinding.addTo(new Problem(DossierProblem.FORM_DATA_INVALID, wrong.size()), "formData", wrong);
        }
    }
}
