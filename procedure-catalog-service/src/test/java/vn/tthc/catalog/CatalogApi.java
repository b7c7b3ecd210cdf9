package vn.tthc.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import vn.tthc.testing.Tokens;

/** What tests ask of the service, and the smallest valid things they send. Every call gives fresh codes. */
public final class CatalogApi {

    public static final String DECISIONS = "/api/v1/publication-decisions";

    private static final AtomicInteger NEXT = new AtomicInteger(100_000);
    private static final AtomicBoolean SETTLED = new AtomicBoolean();

    private CatalogApi() {}

    public static RequestSpecification as(String role) {
        var token = Tokens.as(role).agency("H90").build();
        return given().auth().oauth2(token).contentType("application/json");
    }

    public static RequestSpecification controller() {
        return as("procedure-controller");
    }

    public static RequestSpecification admin() {
        return as("admin");
    }

    /** The province and one commune, two sectors; nothing when they are there already. */
    public static void province() {
        if (SETTLED.getAndSet(true)) {
            return;
        }
        agency("H90", "Ủy ban nhân dân tỉnh Minh Sơn", "PROVINCE", null);
        agency("H90.31", "Ủy ban nhân dân xã Ngàn Mây", "COMMUNE", "H90");
        sector("G15-TP07", "Hộ tịch");
        sector("G17-XD11", "Hoạt động xây dựng");
    }

    public static void agency(String code, String name, String level, String parent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", code);
        body.put("name", name);
        body.put("level", level);
        body.put("parentCode", parent);
        body.put("validFrom", "2025-07-01");
        admin().body(body).post("/api/v1/agencies");
    }

    public static void sector(String code, String name) {
        admin().body(Map.of("code", code, "name", name)).post("/api/v1/sectors");
    }

    /** A code that no test has used. */
    public static String freshCode() {
        return "1." + NEXT.incrementAndGet();
    }

    public static String freshNumber() {
        return NEXT.incrementAndGet() + "/QĐ-UBND";
    }

    /** A procedure with every part that publication asks for, and nothing more. */
    public static Map<String, Object> procedure(String name) {
        var p = new LinkedHashMap<String, Object>();
        p.put("name", name);
        p.put("sectorCode", "G15-TP07");
        p.put("formalityType", "NOT_ASSIGNED_REGULATION");
        p.put("type", "STANDARD");
        p.put("levels", List.of("COMMUNE"));
        p.put("executionSteps", List.of(Map.of("name", "Nộp hồ sơ", "description", "Nộp tại bộ phận một cửa.")));
        p.put(
                "executionMethods",
                List.of(Map.of(
                        "submissionMethod",
                        "ONLINE",
                        "processingTime",
                        3,
                        "processingTimeUnit",
                        "WORKING_DAY",
                        "fees",
                        List.of(Map.of("type", "SERVICE_FEE", "value", 8000, "description", "một bản")))));
        p.put("numberOfSets", 1);
        p.put(
                "dossierComponents",
                List.of(Map.of("code", "TK01", "name", "Tờ khai", "originals", 1, "copies", 0, "required", true)));
        p.put("subjectTypes", List.of("ĐT1"));
        p.put("executingAgencies", List.of("H90.31"));
        p.put("legalBases", List.of(Map.of("code", "60/2014/QH13", "name", "Luật Hộ tịch")));
        p.put("results", List.of(Map.of("code", "KQ.G15.000031", "name", "Giấy khai sinh")));
        return p;
    }

    public static Map<String, Object> item(String kind, String code, Map<String, Object> procedure) {
        var item = new LinkedHashMap<String, Object>();
        item.put("kind", kind);
        item.put("procedureCode", code);
        item.put("procedure", procedure);
        return item;
    }

    public static Map<String, Object> replacing(String code, String replaced, Map<String, Object> procedure) {
        var item = item("REPLACE", code, procedure);
        item.put("replaces", replaced);
        return item;
    }

    public static Map<String, Object> decision(String effectiveOn, List<Map<String, Object>> items) {
        var body = new LinkedHashMap<String, Object>();
        body.put("number", freshNumber());
        body.put("signedOn", "2026-01-05");
        body.put("effectiveOn", effectiveOn);
        body.put("issuingAgency", "H90");
        body.put("items", new ArrayList<>(items));
        return body;
    }

    public static String draft(Map<String, Object> decision) {
        return controller()
                .body(decision)
                .post(DECISIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse publish(String id) {
        return controller().post(DECISIONS + "/" + id + "/publish").then();
    }

    /** One procedure in force from that day on. */
    public static String published(String name, String effectiveOn) {
        var code = freshCode();
        publish(draft(decision(effectiveOn, List.of(item("NEW", code, procedure(name))))))
                .statusCode(200);
        return code;
    }

    /** States from a day on how a procedure is offered. */
    public static void offered(String code, String from, String level) {
        var path = "/api/v1/procedures/" + code + "/delivery";
        controller()
                .header("If-Match", controller().get(path).header("ETag"))
                .body(Map.of(
                        "validFrom",
                        from,
                        "onlineLevel",
                        level,
                        "interAgencyKind",
                        "CROSS_LEVEL",
                        "beyondTerritory",
                        true,
                        "receivers",
                        List.of("H90.31"),
                        "cutOff",
                        "15:00"))
                .put(path)
                .then()
                .statusCode(200);
    }

    /** A procedure whose only fee is so much. */
    public static Map<String, Object> charging(long amount) {
        var procedure = procedure("Có thu lệ phí");
        procedure.put(
                "executionMethods",
                List.of(Map.of(
                        "submissionMethod",
                        "ONLINE",
                        "processingTime",
                        3,
                        "processingTimeUnit",
                        "WORKING_DAY",
                        "fees",
                        List.of(Map.of("type", "SERVICE_FEE", "value", amount)))));
        return procedure;
    }
}
