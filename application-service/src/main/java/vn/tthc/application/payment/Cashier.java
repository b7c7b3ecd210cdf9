package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/** The caller as somebody who has a say in a dossier's money. */
@ApplicationScoped
class Cashier {

    private final Caller caller;

    Cashier(Caller caller) {
        this.caller = caller;
    }

    /** Staff of the agency that receives the dossier or of the one that decides. */
    void requireFeeAgency(Dossier dossier) {
        var agency = agency();
        var filing = dossier.filing();
        if (!agency.equals(filing.receivingAgency()) && !agency.equals(filing.competentAgency())) {
            throw new Problem(PaymentProblem.NOT_THE_FEE_AGENCY, agency);
        }
    }

    boolean isStaff() {
        return caller.agency().isPresent();
    }

    String agency() {
        return caller.requireAgency();
    }

    String subject() {
        return caller.subject();
    }
}
