package vn.tthc.feedback.survey;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An invitation as its person sees it.
 *
 * @param issued whether the token to answer with was given out already
 */
record InvitationView(UUID surveyId, UUID applicationId, String title, LocalDate until, UUID keyId, boolean issued) {}
