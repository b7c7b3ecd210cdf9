package vn.tthc.workflow.mining;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;

/** Which processes are looked at: those of one procedure that ended in a stretch of days, first and last included. */
record MiningQuestion(String procedureCode, LocalDate from, LocalDate to) {

    private static final int LONGEST_DAYS = 366;

    /** Refuses what is no day, the wrong way round, or longer than a year. */
    static MiningQuestion of(String procedureCode, String from, String to) {
        var question = new MiningQuestion(procedureCode, day("from", from), day("to", to));
        if (ChronoUnit.DAYS.between(question.from, question.to) < 0
                || ChronoUnit.DAYS.between(question.from, question.to) >= LONGEST_DAYS) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("to", "Period", "rule.mining.Period", LONGEST_DAYS);
        }
        return question;
    }

    Instant begin() {
        return from.atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
    }

    /** The first instant that does not belong to it any more. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
    }

    private static LocalDate day(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation(field, "Day", "rule.mining.Day");
        }
    }
}
