package vn.tthc.workflow.mining;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.calendar.Pause;

/** What is known of one process that is over, without the people who worked on it. */
record FinishedCase(
        String dossierCode,
        String calendar,
        String state,
        Instant startedAt,
        Instant finishedAt,
        List<Work> works,
        List<Transit> transits,
        List<Spell> spells,
        List<Pause> pauses) {

    /**
     * One task, from when it came to the desk until it was over.
     *
     * @param minutes its time share
     * @param claimedAt absent where nobody ever took it
     * @param state DONE, RETURNED or CANCELLED
     */
    record Work(
            String stepCode,
            String stepName,
            String agencyCode,
            String role,
            long minutes,
            Instant openedAt,
            @Nullable Instant claimedAt,
            Instant dueAt,
            Instant closedAt,
            String state,
            @Nullable String outcome) {

        boolean isLate() {
            return dueAt.isBefore(closedAt);
        }

        /** Whoever never took it let it wait to the end. */
        Instant begun() {
            return claimedAt == null ? closedAt : claimedAt;
        }
    }

    /** One way from an agency to another; {@code over} is when it was received, refused or called off. */
    record Transit(String from, String to, String state, Instant sentAt, Instant over) {}

    /** One agency's turn to answer for the dossier. */
    record Spell(String agencyCode, Instant from, Instant to) {}
}
