package vn.tthc.feedback.survey;

import java.time.LocalDate;
import java.util.UUID;

/** A line of the list. */
record SurveySummary(UUID id, int number, String agencyCode, Survey.State state, String title, LocalDate closesOn) {

    static SurveySummary of(Survey survey) {
        return new SurveySummary(
                survey.id(), survey.number(), survey.agencyCode(), survey.state(), survey.title(), survey.closesOn());
    }
}
