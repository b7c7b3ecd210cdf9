package vn.tthc.application.guidance;

import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.problem.Problem;

/** Something is missing or wrong; whoever answers it keeps what it says as the guidance that was given. */
public class IncompleteException extends Problem {

    private final transient Finding finding;

    IncompleteException(Finding finding) {
        super(type(finding), type(finding) == DossierProblem.MISSING_COMPONENTS ? finding.papers() : form(finding));
        this.finding = finding;
        finding.gaps()
                .forEach(g -> violation(
                        g.field(), g.rule(), g.message(), g.arguments().toArray()));
    }

    public Finding finding() {
        return finding;
    }

    private static DossierProblem type(Finding finding) {
        return form(finding) > 0 ? DossierProblem.FORM_DATA_INVALID : DossierProblem.MISSING_COMPONENTS;
    }

    private static int form(Finding finding) {
        return finding.gaps().size() - finding.papers();
    }
}
