package vn.tthc.application.notice;

import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Tokens;

/** Applicants who can be reached, each a person of their own, with one dossier received at the counter. */
@ApplicationScoped
class Addressees {

    private static final int FIRST = 10_000_000;

    private final Province province;
    private final Database database;
    private int last = FIRST;

    Addressees(Province province, Database database) {
        this.province = province;
        this.database = database;
    }

    /** Somebody with a dossier. */
    record Addressee(UUID dossier, String number, String mail) {

        RequestSpecification calls() {
            return Desks.with(Tokens.as("citizen")
                    .subject("p" + number)
                    .personalId(number)
                    .build());
        }

        Response dossiersNotices() {
            return Desks.get(receptionist(), dossier, "/notices");
        }

        Response choose(Map<String, ?> preferences) {
            return calls().header("If-Match", "\"0\"").body(preferences).put(PATH + "/notices/preferences");
        }
    }

    static Map<String, Object> preferences(
            boolean portal, boolean email, boolean sms, boolean message, String language) {
        return Map.of("portal", portal, "email", email, "sms", sms, "message", message, "language", language);
    }

    /** Received, so that two notices wait: the receipt and what is to be paid. */
    Addressee received() {
        var person = drafted();
        receive(person);
        return person;
    }

    Addressee drafted() {
        var person = person(Map.of());
        return person;
    }

    /** One who left neither telephone nor mail. */
    Addressee unreachable() {
        var person = person(Map.of("phone", "", "email", ""));
        receive(person);
        return person;
    }

    void receive(Addressee person) {
        receptionist()
                .body(Map.of("confirmDuplicate", true))
                .post(PATH + "/" + person.dossier() + "/accept")
                .then()
                .statusCode(200);
    }

    /** Nothing waits any more, so that the next test begins with its own. */
    void clear() {
        database.update("delete from notice_dispatch");
    }

    private Addressee person(Map<String, String> instead) {
        province.settle();
        var number = "0990" + ++last;
        var mail = "dan" + last + "@thu.test";
        Map<String, String> applicant = new HashMap<>(
                Map.of("name", "Lê Thị Chi", "identityNumber", number, "phone", "0912345678", "email", mail));
        applicant.putAll(instead);
        applicant.values().removeIf(String::isEmpty);
        var draft = new HashMap<>(Desks.counterDraft());
        draft.put("applicant", applicant);
        String id = receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new Addressee(UUID.fromString(id), number, mail);
    }
}
