package vn.tthc.feedback.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a report stands (the states of the national PAKN system); how it gets from one to another is {@link Life}. */
enum Status {
    /** Submitted, not yet looked at. */
    NEW(Duty.REJECT),
    /** The sender was asked for more; no time of the agency runs. */
    WAITING_SUPPLEMENT(null),
    /** The sender gave more; the clock starts again. */
    SUPPLEMENTED(Duty.REJECT),
    /** Not received, with reason and guidance. */
    REJECTED(null),
    /** A complaint or denunciation: another law, another office. */
    REDIRECTED(null),
    /** Received; to be classified, and to be transferred where another agency is competent. */
    ACCEPTED(Duty.TRANSFER),
    /** With the agency that is said to be competent, which has not received it yet. */
    TRANSFERRED(Duty.REJECT),
    /** Given back by an agency that is not competent. */
    RETURNED(Duty.REJECT),
    /** Classified, the competent agency is working on it. */
    PROCESSING(Duty.ANSWER),
    /** Answered, not yet published. */
    WAITING_PUBLICATION(Duty.PUBLISH),
    /** Everybody may read the answer. */
    PUBLISHED(null),
    /** Another report stands for it; its sender sees what becomes of that one. */
    MERGED(null);

    private final @Nullable Duty duty;

    Status(@Nullable Duty duty) {
        this.duty = duty;
    }

    /** Whether others may be merged into it. */
    boolean standsForOthers() {
        return this != MERGED && this != REJECTED && this != REDIRECTED;
    }

    /** What the agency owes now. */
    Optional<Duty> duty() {
        return Optional.ofNullable(duty);
    }
}
