package vn.tthc.application.ending;

import vn.tthc.application.clock.Ground;

/** How a dossier ended without a result, and which paper says so. */
public enum EndingKind {
    REJECTED("03", "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", Ground.INTAKE_REFUSAL),
    REFUSED("03", "PHIẾU TỪ CHỐI TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ", Ground.REFUSAL),
    STOPPED("05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", Ground.STOP),
    LAPSED("05", "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ", Ground.SUPPLEMENT_LAPSED);

    private final String form;
    private final String title;
    private final Ground ground;

    EndingKind(String form, String title, Ground ground) {
        this.form = form;
        this.title = title;
        this.ground = ground;
    }

    /** Number of the statutory form. */
    String form() {
        return form;
    }

    String title() {
        return title;
    }

    Ground ground() {
        return ground;
    }
}
