package vn.tthc.feedback.evaluation.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.workflow.EvaluationEvent;

/**
 * Commune H90.77 in the third quarter of 2026, with its one-stop: four dossiers, two of them complained about with an
 * outcome and one without. What each of them gives is worked out beside it.
 */
final class QuarterOfAUnit {

    static final String UNIT = "H90.77";
    static final String ONE_STOP = "H90.77.01";
    static final String VERSION = "version-77";
    private static final Instant DUE = at("2026-07-10T10:00:00Z");

    /** Early (2), nothing asked (2), online and by post (2), on the board (2), no complaint (2); 60 of 480 minutes (2). */
    static final UUID EARLY = id(1);

    /** On the day (1), asked once (1), at the counter (1), not on the board (1), complaint unproven (1); 480 of 480 (1). */
    static final UUID ON_TIME = id(2);

    /** Late (0), asked twice but once guidance was ignored (1), counter (1), version unknown, complaint proven (0); 900 of 480 (0). */
    static final UUID LATE = id(3);

    /** Refused early (2), nothing asked (2), counter (1), not on the board (1), complaint open; not measured. */
    static final UUID REFUSED = id(4);

    private final List<Event> events = new ArrayList<>();

    static List<Event> events() {
        return new QuarterOfAUnit().all();
    }

    private List<Event> all() {
        catalogue();
        dossier(EARLY, "ONLINE", VERSION, "1.000077", "2026-07-06T02:00:00Z");
        ended(EARLY, "2026-07-09T09:00:00Z", "POSTAL");
        measured(EARLY, "officer-1", 60);
        dossier(ON_TIME, "DIRECT", VERSION, "1.000077", "2026-07-03T02:00:00Z");
        asked(ON_TIME, 1, false);
        ended(ON_TIME, "2026-07-10T08:00:00Z", "COUNTER");
        measured(ON_TIME, "officer-1", 480);
        complaint(21, ON_TIME, "UNPROVEN", null);
        answeredBeforeItWasOpenedAgain();
        dossier(LATE, "DIRECT", "version-nobody-told", "1.000078", "2026-07-03T02:00:00Z");
        asked(LATE, 1, false);
        asked(LATE, 2, true);
        ended(LATE, "2026-07-10T10:00:01Z", "COUNTER");
        measured(LATE, "officer-2", 900);
        complaint(22, LATE, "PROVEN", "officer-2");
        dossier(REFUSED, "DIRECT", VERSION, "1.000077", "2026-07-03T02:00:00Z");
        events.add(new ApplicationEvent.Stopped(REFUSED, "H90.77-260703-0004", at("2026-07-08T03:00:00Z")));
        openComplaint();
        return events;
    }

    private void catalogue() {
        agency(UNIT, "H90", "H90/H90.77/", "COMMUNE");
        agency(ONE_STOP, UNIT, "H90/H90.77/H90.77.01/", "COMMUNE_CENTRE");
        events.add(new ProcedureEvent.VersionPublished(
                VERSION,
                "1.000077",
                1,
                "Thủ tục 77",
                "G09-XD01",
                LocalDate.parse("2026-01-01"),
                null,
                List.of(),
                List.of(UNIT),
                true,
                List.of("CITIZEN"),
                "01/QĐ-UBND",
                at("2025-12-20T02:00:00Z")));
        var offered = new ProcedureEvent.Delivery(
                LocalDate.parse("2026-01-01"), null, "FULL", null, null, "NONE", false, List.of(), null);
        events.add(new ProcedureEvent.DeliveryStated("1.000077", 1, List.of(offered), at("2025-12-21T02:00:00Z")));
        events.add(new PostingEvent.Changed(
                id(31), ONE_STOP, "BOARD", "1.000077", VERSION, at("2026-07-05T02:00:00Z"), null));
    }

    private void agency(String code, String parent, String path, String level) {
        events.add(new AgencyEvent.Changed(
                code, "Cơ quan " + code, parent, path, level, LocalDate.parse("2025-07-01"), null, null));
    }

    private void dossier(UUID id, String channel, String version, String procedure, String received) {
        events.add(new ApplicationEvent.Accepted(
                id,
                code(id),
                "person",
                procedure,
                version,
                procedure + ".01",
                id(40),
                "h90-1",
                ONE_STOP,
                UNIT,
                channel,
                at(received),
                at("2026-07-08T10:00:00Z")));
        events.add(new ApplicationEvent.DueDateMoved(
                id,
                code(id),
                "EXTENDED",
                at("2026-07-08T10:00:00Z"),
                DUE,
                "h90-1",
                version,
                at("2026-07-06T03:00:00Z")));
    }

    private void asked(UUID id, int round, boolean ignored) {
        events.add(new ApplicationEvent.SupplementRequested(
                id, code(id), id(50L + 10L * round + (id.getLeastSignificantBits() & 0xf)), round, null, DUE, ignored));
    }

    private void ended(UUID id, String at, String way) {
        events.add(new ApplicationEvent.Completed(id, code(id), id(90), at(at), DUE, at(at).isAfter(DUE)));
        events.add(new ApplicationEvent.Returned(
                id, code(id), "person", "1.000077", ONE_STOP, UNIT, at("2026-07-11T02:00:00Z"), way));
    }

    private void measured(UUID id, String officer, long spent) {
        events.add(new EvaluationEvent.ProcessMeasured(
                id(100 + (id.getLeastSignificantBits() & 0xf)),
                id,
                code(id),
                "1.000077",
                DUE,
                List.of(new EvaluationEvent.AgencyTime(ONE_STOP, "HANDLING", 1, 0, spent, 480)),
                List.of(new EvaluationEvent.OfficerTime(officer, ONE_STOP, 1, spent, 480)),
                at("2026-07-12T02:00:00Z")));
    }

    private void complaint(int number, UUID about, String outcome, @Nullable String officer) {
        var due = at("2026-08-03T10:00:00Z");
        events.add(new FeedbackEvent.Submitted(id(number), "PAKN-" + number, UNIT, about, at("2026-07-13T02:00:00Z")));
        events.add(new FeedbackEvent.Classified(
                id(number), "ADMINISTRATIVE_BEHAVIOUR", UNIT, at("2026-07-14T02:00:00Z"), due));
        events.add(new FeedbackEvent.Answered(
                id(number), UNIT, at("2026-07-20T02:00:00Z"), false, outcome, UNIT, officer, about, due));
    }

    /** The answer that found the opposite does not stand. */
    private void answeredBeforeItWasOpenedAgain() {
        var due = at("2026-07-31T10:00:00Z");
        events.add(new FeedbackEvent.Answered(
                id(21), UNIT, at("2026-07-15T02:00:00Z"), false, "PROVEN", UNIT, "officer-1", ON_TIME, due));
        events.add(new FeedbackEvent.Reopened(id(21), UNIT, at("2026-07-17T02:00:00Z"), due));
    }

    private void openComplaint() {
        events.add(new FeedbackEvent.Submitted(id(23), "PAKN-23", UNIT, REFUSED, at("2026-09-25T02:00:00Z")));
        events.add(new FeedbackEvent.Classified(
                id(23), "ADMINISTRATIVE_BEHAVIOUR", UNIT, at("2026-09-28T02:00:00Z"), at("2026-10-19T10:00:00Z")));
    }

    private static String code(UUID id) {
        return "H90.77-260703-000" + (id.getLeastSignificantBits() & 0xf);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static UUID id(long number) {
        return new UUID(0x0197_7700_0000_7000L, 0x8000_0000_0000_0000L | number);
    }
}
