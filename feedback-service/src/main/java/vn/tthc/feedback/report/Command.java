package vn.tthc.feedback.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be done with a report, by whom, and within which legal time; where it leads is {@link Life}. */
enum Command {
    ACCEPT(By.HANDLER, Duty.REJECT),
    ASK_SUPPLEMENT(By.HANDLER, Duty.ASK_SUPPLEMENT),
    SUPPLEMENT(By.SENDER, null),
    REJECT(By.HANDLER, Duty.REJECT),
    /** It is a complaint or a denunciation. */
    REDIRECT(By.HANDLER, Duty.REJECT),
    CLASSIFY_OWN(By.HANDLER, Duty.TRANSFER),
    CLASSIFY_OTHER(By.HANDLER, Duty.TRANSFER),
    TRANSFER(By.HANDLER, Duty.TRANSFER),
    /** Back to whoever transferred it. */
    GIVE_BACK(By.HANDLER, Duty.TRANSFER),
    /** It turned out which officer it is about. */
    NAME_OFFICER(By.HANDLER, null),
    /** Another report says the same and stands for it from now on. */
    MERGE(By.HANDLER, null),
    ANSWER(By.HANDLER, Duty.ANSWER),
    PUBLISH(By.HANDLER, Duty.PUBLISH),
    /** Other public texts in place of those that are out. */
    MODERATE(By.HANDLER, null),
    /** Satisfied or not. */
    JUDGE(By.SENDER, null),
    REOPEN(By.SENDER, null);

    /** Whose it is to do. An officer speaks for a sender only where he took the report down for him. */
    enum By {
        SENDER,
        HANDLER
    }

    private final By by;
    private final @Nullable Duty duty;

    Command(By by, @Nullable Duty duty) {
        this.by = by;
        this.duty = duty;
    }

    By by() {
        return by;
    }

    Optional<Duty> duty() {
        return Optional.ofNullable(duty);
    }
}
