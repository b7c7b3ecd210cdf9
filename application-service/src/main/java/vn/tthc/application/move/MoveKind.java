package vn.tthc.application.move;

import vn.tthc.application.timeline.TimelineKind;

/** What changed. */
public enum MoveKind {
    CALENDAR("CALENDAR_CHANGED", TimelineKind.CALENDAR_CHANGED),
    PROCEDURE("PROCEDURE_AMENDED", TimelineKind.PROCEDURE_AMENDED);

    private final String cause;
    private final TimelineKind told;

    MoveKind(String cause, TimelineKind told) {
        this.cause = cause;
        this.told = told;
    }

    /** As other services are told. */
    String cause() {
        return cause;
    }

    TimelineKind told() {
        return told;
    }
}
