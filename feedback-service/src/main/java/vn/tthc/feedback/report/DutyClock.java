package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.reference.Calendars;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Until when the agency that has a report must do something about it, by that agency's own calendar. */
@ApplicationScoped
class DutyClock {

    private final DutyLimits limits;
    private final ReportRules rules;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    DutyClock(DutyLimits limits, ReportRules rules, Calendars calendars, Caller caller, Clock clock) {
        this.limits = limits;
        this.rules = rules;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** Now, by the caller, against the legal time of what is done. */
    Moment moment(Report report, Command command) {
        var actor = command.by() == Command.By.SENDER ? Step.SENDER : caller.subject();
        var due = command.duty().map(duty -> due(report, duty).at()).orElse(null);
        return new Moment(clock.instant(), actor, due);
    }

    DueDate due(Report report, Duty duty) {
        return due(duty, report.clockStartedAt(), report.agencyCode());
    }

    DueDate due(Duty duty, Instant from, String agencyCode) {
        return LegalTime.end(limits.workingDays(duty, day(from)), from, calendars.of(agencyCode));
    }

    /** The legal time that runs for a report as it stands. */
    @Nullable
    Running running(Report report) {
        return report.status().duty().map(duty -> running(report, duty)).orElse(null);
    }

    private Running running(Report report, Duty duty) {
        var due = due(report, duty);
        var days = rules.on(ReportRules.Rule.SOON_DAYS, day(report.clockStartedAt()));
        return new Running(duty, due.at(), LegalTime.before(due, days, calendars.of(report.agencyCode())));
    }

    /** Until when a sender may have it opened again. */
    Optional<Instant> reopenableUntil(Report report) {
        return Optional.ofNullable(report.publication())
                .map(publication -> LegalTime.end(
                                rules.on(ReportRules.Rule.REOPEN_DAYS, day(publication.at())),
                                publication.at(),
                                calendars.of(report.agencyCode()))
                        .at());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, CivilTime.CIVIL_ZONE);
    }
}
