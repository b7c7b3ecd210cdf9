package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.tthc.feedback.reference.Calendars;
import vn.tthc.platform.calendar.Deadline;
import vn.tthc.platform.calendar.DueDate;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;

/** Until when the agency that has a report must do something about it, by that agency's own calendar. */
@ApplicationScoped
class DutyClock {

    private final DutyLimits limits;
    private final Calendars calendars;
    private final Caller caller;
    private final Clock clock;

    DutyClock(DutyLimits limits, Calendars calendars, Caller caller, Clock clock) {
        this.limits = limits;
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /** Now, by the caller, against the legal time of the duty. */
    Moment moment(Report report, Duty duty) {
        return new Moment(clock.instant(), caller.subject(), due(report, duty).at());
    }

    DueDate due(Report report, Duty duty) {
        return due(duty, report.clockStartedAt(), report.agencyCode());
    }

    DueDate due(Duty duty, Instant from, String agencyCode) {
        var days = limits.workingDays(duty, from.atZone(CivilTime.CIVIL_ZONE).toLocalDate());
        return Deadline.of(from, List.of(new Limit(days, LimitUnit.WORKING_DAY)), null, calendars.of(agencyCode));
    }
}
