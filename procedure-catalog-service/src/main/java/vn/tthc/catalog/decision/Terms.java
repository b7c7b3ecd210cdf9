package vn.tthc.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import vn.tthc.catalog.Sql;
import vn.tthc.catalog.calendar.CalendarService;
import vn.tthc.platform.calendar.Hours;
import vn.tthc.platform.calendar.WorkingCalendar;

/** Measures decisions against the terms that the law set when they were signed. */
@ApplicationScoped
class Terms {

    /** For issuers without a calendar here, such as ministries: weekdays, whatever the hours. */
    private static final WorkingCalendar WEEKDAYS =
            new WorkingCalendar("weekdays", List.of(new Hours(LocalTime.of(8, 0), LocalTime.of(17, 0))), Map.of());

    private final Sql sql;
    private final CalendarService calendars;
    private final Clock clock;

    Terms(Sql sql, CalendarService calendars, Clock clock) {
        this.sql = sql;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** How late a decision is when it is posted now. */
    Lateness measure(PublicationDecision.Head head) {
        var calendar = calendars.of(head.issuingAgency(), head.signedOn()).orElse(WEEKDAYS);
        return terms(head).stream()
                .findFirst()
                .map(term -> Lateness.of(head, LocalDate.now(clock), term, calendar))
                .orElse(Lateness.NOT_MEASURED);
    }

    private List<Lateness.Term> terms(PublicationDecision.Head head) {
        return sql
                .rows("""
                        select signed_before, signed_before_unit = 'WORKING_DAY', posted_within from publication_term
                         where issuer = :issuer and shortened = :shortened and valid @> cast(:day as date)""")
                .setParameter("issuer", head.issuingAgency().startsWith("G") ? "MINISTRY" : "PROVINCE")
                .setParameter("shortened", head.shortened())
                .setParameter("day", head.signedOn())
                .getResultList()
                .stream()
                .map(t -> new Lateness.Term(t.get(0, Integer.class), t.get(1, Boolean.class), t.get(2, Integer.class)))
                .toList();
    }
}
