package vn.tthc.application.ending;

import vn.tthc.application.clock.Ground;
import vn.tthc.application.form.FormKind;

/** How a dossier ended without a result, and which paper says so. */
public enum EndingKind {
    REJECTED(FormKind.REFUSAL, Ground.INTAKE_REFUSAL),
    REFUSED(FormKind.REFUSAL, Ground.REFUSAL),
    STOPPED(FormKind.STOP, Ground.STOP),
    LAPSED(FormKind.STOP, Ground.SUPPLEMENT_LAPSED),
    UNPAID(FormKind.STOP, Ground.PAYMENT_LAPSED);

    private final FormKind form;
    private final Ground ground;

    EndingKind(FormKind form, Ground ground) {
        this.form = form;
        this.ground = ground;
    }

    /** The statutory form that says so. */
    FormKind form() {
        return form;
    }

    Ground ground() {
        return ground;
    }
}
