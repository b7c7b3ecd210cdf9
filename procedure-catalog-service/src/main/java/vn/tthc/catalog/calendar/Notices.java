package vn.tthc.catalog.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Takes in yearly notices as drafts, and shows what a draft would change before anyone activates it. */
@ApplicationScoped
@Transactional
class Notices {

    private final CalendarService service;
    private final Calendars calendars;
    private final Clock clock;

    Notices(CalendarService service, Calendars calendars, Clock clock) {
        this.service = service;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** A draft for the agency: the calendar it works by today, its own or one from above, with that year replaced. */
    CalendarDifference load(String agency, NoticeRequest request) {
        request.check();
        var today = LocalDate.now(clock);
        var base = service.find(agency, today).orElseThrow(() -> CalendarService.none(agency));
        var code = service.agency(agency, today).orElseThrow().code();
        var draft = service.draft(code, request.over(base));
        calendars.flush();
        return difference(base, draft);
    }

    /** A version beside the calendar that the agency works by today. */
    CalendarDifference difference(String agency, int number) {
        var draft = service.numbered(agency, number);
        var base = service.find(agency, LocalDate.now(clock)).orElseThrow(() -> CalendarService.none(agency));
        return difference(base, draft);
    }

    private CalendarDifference difference(CalendarVersion base, CalendarVersion draft) {
        var today = LocalDate.now(clock);
        var agency = service.agency(draft.agencyCode(), today)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("agency", draft.agencyCode()));
        return CalendarDifference.of(base, draft, calendars.agenciesBy(agency.path(), today));
    }
}
