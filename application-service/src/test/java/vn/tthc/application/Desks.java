package vn.tthc.application;

import static io.restassured.RestAssured.given;
import static vn.tthc.application.Province.CASE;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.DRAWING;
import static vn.tthc.application.Province.FORM;
import static vn.tthc.application.Province.PROCEDURE;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import vn.tthc.testing.Tokens;

/** The people of the tests and what they do over HTTP. */
public final class Desks {

    public static final String PATH = "/api/v1/applications";
    public static final byte[] PDF = "%PDF-1.7\nThiết kế\n%%EOF".getBytes(StandardCharsets.UTF_8);
    static final String AN = "099000000011";
    static final String BINH = "099000000022";

    private Desks() {}

    public static RequestSpecification citizen() {
        return with(Tokens.as("citizen")
                .subject("an")
                .name("Nguyễn Văn An")
                .personalId(AN)
                .build());
    }

    public static RequestSpecification citizen2() {
        return with(Tokens.as("citizen")
                .subject("binh")
                .name("Trần Thị Bình")
                .personalId(BINH)
                .build());
    }

    public static RequestSpecification staff(String role, String agency) {
        var who =
                with(Tokens.as(role).subject(role + "@" + agency).agency(agency).build());
        return role.equals("supervisor") ? who.header("X-Purpose", "SUPERVISION") : who;
    }

    public static RequestSpecification receptionist() {
        return staff("receptionist", COMMUNE);
    }

    public static RequestSpecification with(String token) {
        return given().contentType("application/json").header("Authorization", "Bearer " + token);
    }

    public static Map<String, Object> draft() {
        return Map.of(
                "procedureCode", PROCEDURE,
                "caseCode", CASE,
                "receivingAgency", COMMUNE,
                "competentAgency", DEPARTMENT,
                "applicant", Map.of("name", "Nguyễn Văn An", "phone", "0900000011", "address", "Tổ 4, phường Minh Sơn"),
                "formData", Map.of("floors", 2));
    }

    public static Map<String, Object> counterDraft() {
        return Map.of(
                "procedureCode", PROCEDURE,
                "caseCode", CASE,
                "receivingAgency", COMMUNE,
                "competentAgency", DEPARTMENT,
                "applicant", Map.of("name", "Trần Thị Bình", "identityNumber", BINH, "phone", "0900000022"));
    }

    public static UUID drafted() {
        return idOf(citizen().contentType("application/json").body(draft()).post(PATH));
    }

    /** A paper that says something of its own. */
    public static byte[] pdf(String text) {
        return ("%PDF-1.7\n" + text + "\n%%EOF").getBytes(StandardCharsets.UTF_8);
    }

    public static Response upload(RequestSpecification who, UUID id, String component, byte[] content) {
        return who.contentType("application/octet-stream")
                .queryParam("component", component)
                .queryParam("name", "Bản vẽ.pdf")
                .body(content)
                .post(PATH + "/" + id + "/documents");
    }

    /** Its papers are its own, or it would be the same as the one before. */
    public static UUID submitted() {
        var id = drafted();
        upload(citizen(), id, FORM, pdf(id.toString())).then().statusCode(201);
        upload(citizen(), id, DRAWING, PDF).then().statusCode(201);
        citizen().post(PATH + "/" + id + "/submit").then().statusCode(200);
        return id;
    }

    public static UUID counterDrafted() {
        return idOf(receptionist()
                .contentType("application/json")
                .body(counterDraft())
                .post(PATH));
    }

    public static Response accept(UUID id) {
        return receptionist().post(PATH + "/" + id + "/accept");
    }

    /** A dossier that has been received online. */
    public static UUID accepted() {
        var id = submitted();
        accept(id).then().statusCode(200);
        return id;
    }

    public static Response get(RequestSpecification who, UUID id, String rest) {
        return who.get(PATH + "/" + id + rest);
    }

    private static UUID idOf(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
