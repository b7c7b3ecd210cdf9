package vn.tthc.feedback.rating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.blind.BlindKeyView;

/**
 * That a dossier may be rated, and with which key its token is to be asked for. All that the token will tell is in here.
 *
 * @param procedureCode absent where too few dossiers of the procedure are returned for the token to name it
 * @param until the last day on which it may be rated, or the rating changed
 * @param issued whether its token was given out already
 */
record Eligibility(
        String period,
        String agencyCode,
        @Nullable String procedureCode,
        LocalDate until,
        boolean issued,
        BlindKeyView key) {}
