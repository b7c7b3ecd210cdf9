package vn.tthc.application.dossier;

import static vn.tthc.application.dossier.DossierTest.ASKED;
import static vn.tthc.application.dossier.DossierTest.FRIDAY;
import static vn.tthc.application.dossier.DossierTest.MONDAY;
import static vn.tthc.application.dossier.DossierTest.OBLIGED;
import static vn.tthc.application.dossier.DossierTest.STOPPED_BY_LEADER;
import static vn.tthc.application.dossier.DossierTest.SUPPLEMENT;

/** Every way in which a dossier can stand: its status, and what else decides on what can happen to it. */
enum Situation {
    DRAFT_ONLINE(Status.DRAFT),
    DRAFT_COUNTER(Status.DRAFT),
    SUBMITTED(Status.SUBMITTED),
    ASKED_AT_INTAKE(Status.SUPPLEMENT_REQUESTED),
    ANSWERED_AT_INTAKE(Status.SUPPLEMENT_REQUESTED),
    RECEIVED(Status.RECEIVED),
    REJECTED_AT_INTAKE(Status.REJECTED_AT_INTAKE),
    PROCESSING(Status.PROCESSING),
    ASKED_IN_APPRAISAL(Status.SUPPLEMENT_REQUESTED),
    PAYMENT_REQUIRED(Status.PAYMENT_REQUIRED),
    WITHDRAWN(Status.WITHDRAWN),
    STOPPED(Status.STOPPED),
    COMPLETED(Status.COMPLETED),
    RETURNED(Status.RETURNED);

    private final Status status;

    Situation(Status status) {
        this.status = status;
    }

    Status status() {
        return status;
    }

    /** A dossier that has come to stand so the way dossiers do. */
    Dossier dossier() {
        var dossier = start();
        arrive(dossier);
        dossier.releaseEvents();
        return dossier;
    }

    private Dossier start() {
        return switch (this) {
            case DRAFT_ONLINE -> DossierTest.draft(Channel.ONLINE);
            case DRAFT_COUNTER -> DossierTest.draft(Channel.DIRECT);
            case SUBMITTED, ASKED_AT_INTAKE, ANSWERED_AT_INTAKE, REJECTED_AT_INTAKE -> DossierTest.submitted();
            case RECEIVED -> DossierTest.received();
            case PROCESSING, ASKED_IN_APPRAISAL, PAYMENT_REQUIRED, WITHDRAWN, STOPPED -> DossierTest.processing();
            case COMPLETED, RETURNED -> DossierTest.completed();
        };
    }

    private void arrive(Dossier dossier) {
        switch (this) {
            case ASKED_AT_INTAKE, ASKED_IN_APPRAISAL ->
                dossier.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);
            case ANSWERED_AT_INTAKE -> {
                dossier.requestSupplement(SUPPLEMENT, null, false, FRIDAY, ASKED);
                dossier.supplementedAtIntake(MONDAY);
            }
            case REJECTED_AT_INTAKE -> dossier.reject("x", MONDAY, STOPPED_BY_LEADER);
            case PAYMENT_REQUIRED -> dossier.requirePayment(SUPPLEMENT, 1, DossierTest.PAY_BY, MONDAY, OBLIGED);
            case WITHDRAWN -> dossier.withdraw("x", MONDAY, "an");
            case STOPPED -> dossier.stop("x", MONDAY, STOPPED_BY_LEADER);
            case RETURNED -> dossier.handOver(ReturnWay.COUNTER, MONDAY);
            case DRAFT_ONLINE, DRAFT_COUNTER, SUBMITTED, RECEIVED, PROCESSING, COMPLETED -> {}
        }
    }
}
