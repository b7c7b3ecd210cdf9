package vn.tthc.catalog.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.agency.Agency;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Drafts and activates calendars, and finds the one that an agency works by. */
@ApplicationScoped
@Transactional
public class CalendarService {

    private final Calendars calendars;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    CalendarService(Calendars calendars, Agencies agencies, Outbox outbox, Audit audit, Clock clock) {
        this.calendars = calendars;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    CalendarView create(CalendarRequest request) {
        request.check();
        var agency = agency(request.agencyCode(), LocalDate.now(clock))
                .orElseThrow(() -> new Problem(CatalogProblem.CALENDAR_INVALID)
                        .violation("agencyCode", "Exists", "rule.unknownAgency", request.agencyCode()));
        var calendar = draft(agency.code(), request.content());
        if (request.activates()) {
            takeIntoUse(calendar);
        }
        calendars.flush();
        return CalendarView.of(calendar);
    }

    /** The next version of an agency's calendar, not yet in use. */
    CalendarVersion draft(String agency, CalendarVersion.Content content) {
        var number = calendars.lastNumber(agency) + 1;
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var calendar = new CalendarVersion(Ids.at(clock.instant()), agency, number, content, now);
        calendars.persist(calendar);
        audit.record("CALENDAR_DRAFTED", "calendar", calendar.id().toString(), null, CalendarView.of(calendar));
        return calendar;
    }

    CalendarView activate(String agency, int number, @Nullable String ifMatch) {
        var calendar = numbered(agency, number);
        Versions.honour(ifMatch, calendar.version());
        takeIntoUse(calendar);
        calendars.flush();
        return CalendarView.of(calendar);
    }

    CalendarView version(String agency, int number) {
        return CalendarView.of(numbered(agency, number));
    }

    Page<CalendarView> versions(String agency, PageRequest page) {
        var code = AgencyCode.canonicalOrSame(agency);
        var rows = calendars.of(code, page.cursor(Integer.class).orElse(0), page.limit() + 1);
        var total = page.total() ? Total.of(calendars.count("agencyCode", code)) : null;
        return Page.of(rows, page, CalendarVersion::number, CalendarView::of, total);
    }

    CalendarView governing(String agency, LocalDate day) {
        return CalendarView.of(find(agency, day).orElseThrow(() -> none(agency)));
    }

    /** The calendar that an agency works by on a day; empty where neither it nor any agency above it has one. */
    public Optional<WorkingCalendar> of(String agency, LocalDate day) {
        return find(agency, day).map(CalendarVersion::toWorkingCalendar);
    }

    DueDateView dueDate(String agency, DueDateView.Question question) {
        var calendar = find(agency, question.receivedOn()).orElseThrow(() -> none(agency));
        return question.answer(calendar);
    }

    Optional<CalendarVersion> find(String agency, LocalDate day) {
        return agency(agency, day).flatMap(a -> calendars.governing(upwards(a), day));
    }

    Optional<Agency> agency(String code, LocalDate day) {
        return agencies.on(AgencyCode.canonicalOrSame(code), day);
    }

    /** The path read from the bottom: {@code H90/H90.15/} gives H90.15, H90. */
    private static List<String> upwards(Agency agency) {
        return Arrays.asList(agency.path().split("/")).reversed();
    }

    private void takeIntoUse(CalendarVersion calendar) {
        if (calendar.status() == CalendarVersion.Status.ACTIVE) {
            return;
        }
        var before = CalendarView.of(calendar);
        calendar.activate(clock.instant().truncatedTo(ChronoUnit.MICROS));
        outbox.publish(calendar);
        audit.record("CALENDAR_ACTIVATED", "calendar", calendar.id().toString(), before, CalendarView.of(calendar));
    }

    CalendarVersion numbered(String agency, int number) {
        return calendars
                .numbered(AgencyCode.canonicalOrSame(agency), number)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("number", number));
    }

    static Problem none(String agency) {
        return new Problem(CatalogProblem.NO_CALENDAR, agency).with("agency", agency);
    }
}
