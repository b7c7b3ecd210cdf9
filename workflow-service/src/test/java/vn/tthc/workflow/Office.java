package vn.tthc.workflow;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Tokens;

/** A small province for tests: what the catalogue and application-service would send, and the people who work there. */
public final class Office {

    public static final String COMMUNE = "H90.31";
    public static final String CENTRE = "H90.31.01";
    public static final String CONSTRUCTION = "H90.15";
    public static final String LAND = "H90.16";
    public static final String POLICE = "H90.20";
    public static final String ELSEWHERE = "H90.35";
    public static final String PROCEDURE = "1.013225";
    public static final String CALENDAR = "calendar-1";
    public static final Instant PROMISED = Instant.parse("2099-01-29T10:00:00Z");

    private static final EventProbe CATALOG = EventProbe.of(AgencyEvent.TOPIC);
    private static final EventProbe PROCESSES = EventProbe.of(ProcessEvent.TOPIC);

    private Office() {}

    static {
        agency("H90", "H90/", "PROVINCE");
        for (var code : List.of(COMMUNE, CONSTRUCTION, LAND, POLICE, ELSEWHERE)) {
            agency(code, "H90/" + code + "/", "DEPARTMENT");
        }
        agency(CENTRE, "H90/" + COMMUNE + "/" + CENTRE + "/", "COMMUNE_CENTRE");
        procedure("procedure-1", PROCEDURE, "Cấp giấy phép xây dựng");
        calendar(CALENDAR);
    }

    /** Makes a calendar version known: Monday to Friday, eight hours, one holiday. */
    public static void calendar(String versionId) {
        CATALOG.send(new CalendarEvent.Activated(
                versionId,
                "H90",
                1,
                List.of(new CalendarEvent.Hours("07:30", "11:30"), new CalendarEvent.Hours("13:00", "17:00")),
                List.of(new CalendarEvent.Day(LocalDate.of(2026, 11, 24), "HOLIDAY", "Ngày Văn hóa Việt Nam"))));
    }

    static void agency(String code, String path, String level) {
        CATALOG.send(new AgencyEvent.Changed(
                code, "Cơ quan " + code, null, path, level, LocalDate.of(2025, 7, 1), null, null));
    }

    /** From the day of the tests on another agency is in its place. */
    static void merged(String code, String into) {
        CATALOG.send(new AgencyEvent.Changed(
                code,
                "Cơ quan " + code,
                null,
                "H90/" + code + "/",
                "DEPARTMENT",
                LocalDate.of(2025, 7, 1),
                LocalDate.of(2026, 11, 20),
                into));
        eventually(() ->
                Database.count("select count(*) from agency where code = '" + code + "' and successor_code is not null")
                        == 1);
    }

    /** Publishes a procedure of two cases. */
    static void procedure(String versionId, String code, String name) {
        var cases = List.of(
                new ProcedureEvent.Case(
                        code + ".01",
                        "Công trình",
                        List.of(new ProcedureEvent.Limit(10, "WORKING_DAY")),
                        null,
                        List.of(),
                        List.of()),
                new ProcedureEvent.Case(
                        code + ".02",
                        "Nhà ở",
                        List.of(new ProcedureEvent.Limit(7, "WORKING_DAY")),
                        null,
                        List.of(),
                        List.of()));
        CATALOG.send(new ProcedureEvent.VersionPublished(
                versionId,
                code,
                1,
                name,
                "G17-XD11",
                LocalDate.of(2025, 7, 1),
                null,
                cases,
                List.of(),
                true,
                List.of(),
                "1/QĐ",
                Instant.parse("2026-01-01T00:00:00Z")));
    }

    public static String token(String role, String agency, String subject) {
        return Tokens.as(role)
                .agency(agency)
                .subject(subject)
                .name("Cán bộ " + subject)
                .build();
    }

    public static String officer() {
        return token("officer", COMMUNE, "officer-1");
    }

    public static String leader() {
        return token("leader", COMMUNE, "leader-1");
    }

    public static String controller() {
        return token("procedure-controller", "H90", "controller-1");
    }

    public static Response post(String token, String path, Object body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1" + path);
    }

    public static Response get(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path);
    }

    public static Map<String, Object> step(String code, String agency, String role, int hours, String... next) {
        return Map.of(
                "code",
                code,
                "name",
                "Bước " + code,
                "agency",
                agency,
                "role",
                role,
                "hours",
                hours,
                "next",
                List.of(next));
    }

    /** Appraise, prepare, approve, all in the competent agency. */
    public static List<Map<String, Object>> threeSteps() {
        return List.of(
                step("appraise", "COMPETENT", "officer", 24, "prepare"),
                step("prepare", "COMPETENT", "officer", 16, "approve"),
                step("approve", "COMPETENT", "leader", 8));
    }

    public static Response draft(List<Map<String, Object>> steps) {
        return post(
                controller(),
                "/process-definitions",
                Map.of("procedureCode", PROCEDURE, "name", "Quy trình nội bộ", "steps", steps));
    }

    /** Drafted and approved; waits until the catalogue has been heard of. */
    public static UUID approved(List<Map<String, Object>> steps) {
        var id = draft(steps).then().statusCode(201).extract().jsonPath().getUUID("id");
        eventually(() -> {
            var status = post(
                            controller(), "/process-definitions/" + id + "/approve", Map.of("decisionNumber", "88/QĐ"))
                    .statusCode();
            if (status != 200 && status != 409 && status != 422) {
                throw new AssertionError("Approving answered " + status);
            }
            return status == 200;
        });
        return id;
    }

    /** Accepts a dossier and waits until its process runs; answers the dossier's id. */
    public static UUID accepted(UUID definition) {
        var application = UUID.randomUUID();
        send(acceptance(application, definition));
        awaitProcess(ProcessEvent.Started.class, application);
        return application;
    }

    public static ApplicationEvent.Accepted acceptance(UUID application, UUID definition) {
        return new ApplicationEvent.Accepted(
                application,
                "H90.31-261123-" + application.toString().substring(0, 4),
                "person",
                PROCEDURE,
                "procedure-1",
                PROCEDURE + ".02",
                definition,
                CALENDAR,
                CENTRE,
                COMMUNE,
                "ONLINE",
                Instant.parse("2026-11-23T02:00:00Z"),
                PROMISED);
    }

    public static UUID send(ApplicationEvent event) {
        return CATALOG.send(event);
    }

    public static void send(ApplicationEvent event, UUID id) {
        CATALOG.send(event, id);
    }

    /** Waits for what this service says of a dossier. */
    public static <E extends ProcessEvent> E awaitProcess(Class<E> type, UUID application) {
        synchronized (PROCESSES) {
            return PROCESSES.await(type, event -> event.applicationId().equals(application));
        }
    }

    /** The open task of a dossier, as this person sees it. */
    public static String openTask(String token, UUID application) {
        return get(token, "/tasks?applicationId=" + application)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("items[0].id");
    }

    public static JsonPath process(UUID application) {
        return get(officer(), "/processes/" + application)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Claims the open task of a dossier and answers its id. */
    public static String claimed(String token, UUID application) {
        var task = openTask(token, application);
        post(token, "/tasks/" + task + "/claim", Map.of()).then().statusCode(200);
        return task;
    }

    /** For what another thread brings about; not for what an answer has promised already. */
    public static void eventually(BooleanSupplier condition) {
        var until = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("It did not happen within 20 seconds");
            }
            LockSupport.parkNanos(100_000_000L);
        }
    }
}
