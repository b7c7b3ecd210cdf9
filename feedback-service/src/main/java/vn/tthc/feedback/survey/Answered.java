package vn.tthc.feedback.survey;

import java.util.UUID;

/** That the answers were taken. */
record Answered(UUID surveyId) {}
