package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierScope;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.platform.audit.Audit;

/** Shows a dossier's money to whoever may see the dossier. */
@ApplicationScoped
@Transactional
class AccountViews {

    private final Dossiers dossiers;
    private final Accounts accounts;
    private final Payments payments;
    private final Attempts attempts;
    private final FeeDecisions decisions;
    private final Cashier cashier;
    private final DossierScope scope;
    private final Audit audit;

    AccountViews(
            Dossiers dossiers,
            Accounts accounts,
            Payments payments,
            Attempts attempts,
            FeeDecisions decisions,
            Cashier cashier,
            DossierScope scope,
            Audit audit) {
        this.dossiers = dossiers;
        this.accounts = accounts;
        this.payments = payments;
        this.attempts = attempts;
        this.decisions = decisions;
        this.cashier = cashier;
        this.scope = scope;
        this.audit = audit;
    }

    AccountView get(UUID id) {
        var dossier = dossiers.get(id);
        audit.recordRead("dossier", id.toString(), "payments");
        return of(dossier);
    }

    AccountView of(Dossier dossier) {
        var masked = scope.onlyOversees();
        return AccountView.of(
                dossier.id(),
                accounts.of(dossier),
                payments.of(dossier.id()).stream()
                        .map(p -> AccountView.PaymentView.of(p, masked))
                        .toList(),
                attempts.of(dossier.id()),
                decisions.of(dossier.id()).stream()
                        .map(d -> cashier.isStaff() ? d : d.withoutActors())
                        .toList());
    }
}
