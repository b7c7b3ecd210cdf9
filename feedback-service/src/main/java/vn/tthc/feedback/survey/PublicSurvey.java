package vn.tthc.feedback.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.tthc.feedback.blind.BlindKeyView;

/** A survey as whoever answers needs it. */
record PublicSurvey(UUID id, String title, List<Question> questions, LocalDate until, BlindKeyView key) {}
