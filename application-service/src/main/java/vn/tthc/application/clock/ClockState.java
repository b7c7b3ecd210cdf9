package vn.tthc.application.clock;

/** Whether time counts. */
public enum ClockState {
    NOT_STARTED,
    RUNNING,
    PAUSED,
    STOPPED;

    boolean allows(ClockKind kind) {
        return switch (this) {
            case NOT_STARTED -> kind == ClockKind.START;
            case RUNNING -> kind == ClockKind.PAUSE || kind == ClockKind.EXTEND || kind == ClockKind.STOP;
            case PAUSED -> kind == ClockKind.RESUME || kind == ClockKind.RESTART || kind == ClockKind.STOP;
            case STOPPED -> false;
        };
    }
}
