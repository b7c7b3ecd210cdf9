package vn.tthc.feedback;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Tokens;

/** A small province for tests, brought in by events as in real life, and the people in it. */
@ApplicationScoped
public class FeedbackWorld {

    public static final String AN = "099000000011";
    public static final String BINH = "099000000022";

    private final Agencies agencies;
    private final PersonKeys personKeys;
    private final Database database;

    FeedbackWorld(Agencies agencies, PersonKeys personKeys, Database database) {
        this.agencies = agencies;
        this.personKeys = personKeys;
        this.database = database;
    }

    /** Tests send more reports a day than anybody may. */
    public void letsEverybodySend() {
        database.update("update report_rule set amount = 1000000 where rule in ('SENDER_A_DAY', 'ADDRESS_AN_HOUR')");
    }

    /** Sends the agencies and the calendar, and waits until they have arrived. */
    public void exists() {
        if (agencies.pathOf("H90.15").isPresent()) {
            return;
        }
        letsEverybodySend();
        try (var probe = EventProbe.of(AgencyEvent.TOPIC);
                var calendars = EventProbe.of(CalendarEvent.TOPIC)) {
            calendars.send(new CalendarEvent.Activated(
                    "h90-1", "H90", 1, List.of(new CalendarEvent.Hours("07:30", "17:00")), List.of()));
            probe.send(agency("H90", null, "H90/"));
            probe.send(agency("H90.31", "H90", "H90/H90.31/"));
            probe.send(agency("H90.31.01", "H90.31", "H90/H90.31/H90.31.01/"));
            probe.send(agency("H90.35", "H90", "H90/H90.35/"));
            probe.send(agency("H90.15", "H90", "H90/H90.15/"));
        }
        await(() -> agencies.pathOf("H90.15").isPresent());
    }

    /** A dossier of that person was returned; waits until it may be rated. */
    public UUID returned(String identityNumber) {
        return returnedUnder(personKeys.of(identityNumber));
    }

    /** The same as it was told when there was one secret behind person keys. */
    public UUID returnedUnder(String personKey) {
        var id = UUID.randomUUID();
        returned(id, personKey, new Matter("1.013225", "H90.31"));
        return id;
    }

    /** This dossier of that person was returned. */
    public void returned(UUID dossier, String identityNumber) {
        returned(dossier, identityNumber, "1.013225", "H90.31");
    }

    /** Under this procedure, settled by that agency. */
    public void returned(UUID dossier, String identityNumber, String procedure, String agency) {
        returned(dossier, keyOf(identityNumber), new Matter(procedure, agency));
    }

    private record Matter(String procedure, String agency) {}

    private static void returned(UUID dossier, String personKey, Matter matter) {
        try (var probe = EventProbe.of(ApplicationEvent.TOPIC)) {
            probe.send(new ApplicationEvent.Returned(
                    dossier,
                    "H90.31-261120-0001",
                    personKey,
                    matter.procedure(),
                    "H90.31.01",
                    matter.agency(),
                    Instant.parse("2026-11-20T03:00:00Z")));
        }
    }

    /** The receipt of this dossier gives the right to rate it. */
    public void ticket(UUID dossier, String ticket) {
        try (var probe = EventProbe.of(ApplicationEvent.TOPIC)) {
            probe.send(new ApplicationEvent.RatingTicket(dossier, Sha256.hex(ticket)));
        }
    }

    /** It turned out to be another person's. */
    public void corrected(UUID dossier, String identityNumber) {
        try (var probe = EventProbe.of(ApplicationEvent.TOPIC)) {
            probe.send(new ApplicationEvent.ApplicantCorrected(
                    dossier, "H90.31-261120-0001", keyOf(identityNumber), Instant.parse("2026-11-20T04:00:00Z")));
        }
    }

    public String keyOf(String identityNumber) {
        return personKeys.of(identityNumber);
    }

    public static RequestSpecification citizen(String identityNumber) {
        return by(Tokens.as("citizen")
                .subject("citizen-" + identityNumber)
                .personalId(identityNumber)
                .build());
    }

    public static RequestSpecification feedbackOfficer(String agency) {
        return staff("feedback-officer", agency);
    }

    public static RequestSpecification staff(String role, String agency) {
        return by(Tokens.as(role).agency(agency).build());
    }

    /** Somebody in particular on the staff of an agency. */
    public static RequestSpecification staff(String role, String agency, String subject) {
        return by(Tokens.as(role).subject(subject).agency(agency).build());
    }

    private static RequestSpecification by(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Looks until it is so. */
    public static void await(BooleanSupplier satisfied) {
        var deadline = System.nanoTime() + 20_000_000_000L;
        while (!satisfied.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited 20 s in vain");
            }
            LockSupport.parkNanos(20_000_000L);
        }
    }

    private static AgencyEvent.Changed agency(String code, @Nullable String parent, String path) {
        return new AgencyEvent.Changed(
                code, "Cơ quan " + code, parent, path, "COMMUNE", LocalDate.parse("2025-07-01"), null, null);
    }
}
