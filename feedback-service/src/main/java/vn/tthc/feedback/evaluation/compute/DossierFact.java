package vn.tthc.feedback.evaluation.compute;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one dossier that ended in the period.
 *
 * @param refused it ended without a result
 * @param versionKnown the version it was received under is in the catalogue, and so was public electronically
 * @param onBoard and hung on a board or screen where it was received or decided, at that moment
 * @param proven justified reports about it, {@code provenAgainst} the officers whom they named
 * @param times of each agency of the unit that took part
 */
record DossierFact(
        UUID applicationId,
        String dossierCode,
        boolean decides,
        @Nullable Instant dueAt,
        Instant endedAt,
        boolean refused,
        long contacts,
        @Nullable String channel,
        @Nullable String returnWay,
        boolean versionKnown,
        boolean onBoard,
        long proven,
        long openReports,
        List<String> provenAgainst,
        List<Time> times) {

    record Time(long spentMinutes, long shareMinutes) {}
}
