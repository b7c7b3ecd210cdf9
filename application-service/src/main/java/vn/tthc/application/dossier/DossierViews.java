package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Shows a dossier to the caller: how late it is now, and no more of the applicant than the caller's part asks for. */
@ApplicationScoped
public class DossierViews {

    private final Clock clock;
    private final DossierScope scope;
    private final PaymentStates payments;
    private final EntityManager entityManager;

    DossierViews(Clock clock, DossierScope scope, PaymentStates payments, EntityManager entityManager) {
        this.clock = clock;
        this.scope = scope;
        this.payments = payments;
        this.entityManager = entityManager;
    }

    public DossierView of(Dossier dossier) {
        return DossierView.of(dossier, payments.of(dossier), clock.instant(), scope.onlyOversees());
    }

    /** One that is being received, of which nothing is paid yet; asks nothing, because others wait for its commit. */
    public DossierView received(Dossier dossier) {
        var payment = PaymentStates.untouched(requireNonNull(dossier.pins()), dossier.channel());
        return DossierView.of(dossier, payment, clock.instant(), scope.onlyOversees());
    }

    /** After a change: the version shown must be the one that the change leads to. */
    public DossierView changed(Dossier dossier) {
        entityManager.flush();
        return of(dossier);
    }
}
