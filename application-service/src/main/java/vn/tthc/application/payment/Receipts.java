package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.form.PrintedForm;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Prints receipts from what was written when the money came in; printed again years later they say the same. */
@ApplicationScoped
class Receipts {

    private final Dossiers dossiers;
    private final Payments payments;
    private final References references;
    private final Audit audit;

    Receipts(Dossiers dossiers, Payments payments, References references, Audit audit) {
        this.dossiers = dossiers;
        this.payments = payments;
        this.references = references;
        this.audit = audit;
    }

    @Transactional
    PrintedForm print(UUID dossierId, UUID paymentId) {
        var dossier = dossiers.get(dossierId);
        var payment = payments.find(dossierId, paymentId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        audit.recordRead("dossier", dossierId.toString(), "payment-receipt");
        return new PrintedForm(
                "bien-lai-" + payment.receipt() + ".pdf",
                paper(dossier, payment).pdf());
    }

    private ReceiptPaper paper(Dossier dossier, Payment payment) {
        var agency = references.agency(payment.agency());
        return new ReceiptPaper(
                agency.flatMap(references::superior).map(Agency::name).orElse(null),
                agency.map(Agency::name).orElse(payment.agency()),
                payment.receipt().toString(),
                payment.recordedAt(),
                payment.payer(),
                String.valueOf(dossier.code()),
                dossier.filing().procedureName(),
                payment.content(),
                payment.amount(),
                payment.method(),
                payment.paidAt(),
                payment.transactionId());
    }
}
