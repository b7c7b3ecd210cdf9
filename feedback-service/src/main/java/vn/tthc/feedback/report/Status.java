package vn.tthc.feedback.report;

import java.util.Set;

/** Where a report stands (the states of the national PAKN system), and where it may go from there. */
enum Status {
    /** Submitted, not yet looked at. */
    NEW,
    /** The sender was asked for more. */
    WAITING_SUPPLEMENT,
    /** The sender gave more; the clock starts again. */
    SUPPLEMENTED,
    /** Not received, with reason and guidance. */
    REJECTED,
    /** A complaint or denunciation: another law, another office. */
    REDIRECTED,
    /** On its way to the agency that is competent. */
    TRANSFERRED,
    /** Classified, the competent agency is working on it. */
    PROCESSING,
    /** Answered, not yet published. */
    WAITING_PUBLICATION,
    /** Everybody may read the answer. */
    PUBLISHED;

    Set<Status> successors() {
        return switch (this) {
            case NEW -> Set.of(WAITING_SUPPLEMENT, REJECTED, REDIRECTED, TRANSFERRED, PROCESSING);
            case WAITING_SUPPLEMENT -> Set.of(SUPPLEMENTED, REJECTED);
            case SUPPLEMENTED, TRANSFERRED -> Set.of(REJECTED, REDIRECTED, TRANSFERRED, PROCESSING);
            case PROCESSING -> Set.of(TRANSFERRED, WAITING_PUBLICATION);
            case WAITING_PUBLICATION -> Set.of(PUBLISHED);
            case REJECTED, REDIRECTED, PUBLISHED -> Set.of();
        };
    }

    boolean canBecome(Status next) {
        return successors().contains(next);
    }
}
