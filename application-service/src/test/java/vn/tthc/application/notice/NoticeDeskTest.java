package vn.tthc.application.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** What people do with notices: read them, choose, send again; and what gateways report. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class NoticeDeskTest {

    private static final String PREFERENCES = PATH + "/notices/preferences";
    private static final String SECRET = "only-for-tests-only-for-tests-0003";

    @Inject
    TestCarriers carriers;

    @Inject
    Addressees addressees;

    @Inject
    NoticeSender sender;

    @Inject
    Database database;

    @BeforeEach
    void open() {
        MovableClock.set("2026-11-20T08:00");
        carriers.open();
    }

    @AfterEach
    void close() {
        addressees.clear();
        carriers.close();
        MovableClock.reset();
    }

    @Test
    void a_citizen_reads_their_own_notices_newest_first_page_by_page_in_their_language() {
        var person = addressees.received();
        addressees.received();

        String next = person.calls()
                .header("Accept-Language", "en")
                .get(PATH + "/notices?limit=1")
                .then()
                .statusCode(200)
                .body("items.kind", contains("PAYMENT_DUE"))
                .body("items[0].title", equalTo("Fees to be paid"))
                .extract()
                .path("next");
        person.calls()
                .get(PATH + "/notices?limit=1&cursor=" + next)
                .then()
                .body("items.kind", contains("RECEIVED"))
                .body("items[0].applicationId", equalTo(person.dossier().toString()))
                .body("items[0].text", endsWith("Thời gian hẹn trả kết quả: 17:00 26/11/2026."))
                .body("next", equalTo(null));
    }

    @Test
    void what_the_law_wants_told_stays_in_the_list_whatever_was_chosen() {
        var person = addressees.received();

        person.choose(Addressees.preferences(false, false, false, false, "vi"))
                .then()
                .statusCode(200)
                .body("alwaysListed.kind", hasItem("RECEIVED"))
                .body("alwaysListed.legalBasis", hasItem("Điều 17 Nghị định 61/2018/NĐ-CP"));
        sender.send();

        person.calls().get(PATH + "/notices").then().body("items.kind", contains("RECEIVED"));
        assertThat(carriers.mails()).isEmpty();
    }

    @Test
    void choices_are_changed_on_the_version_they_were_seen_in() {
        var person = addressees.drafted();
        var wish = Addressees.preferences(true, false, true, true, "en");

        person.calls()
                .get(PREFERENCES)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("email", equalTo(true))
                .body("message", equalTo(false))
                .body("on", contains("EMAIL", "SMS", "MESSAGE"));
        person.calls().body(wish).put(PREFERENCES).then().statusCode(428);
        person.choose(wish).then().statusCode(200).header("ETag", "\"1\"").body("email", equalTo(false));
        person.choose(wish).then().statusCode(412);
        person.calls().get(PREFERENCES).then().body("language", equalTo("en"));
    }

    @Test
    void choices_that_are_none_are_refused_and_so_is_whoever_is_nobody() {
        var person = addressees.drafted();
        var wish = Addressees.preferences(true, true, true, true, "vi");
        var half = new HashMap<>(wish);
        half.remove("sms");
        var french = new HashMap<>(wish);
        french.put("language", "fr");

        person.choose(half).then().statusCode(400).body("violations.field", hasItem("sms"));
        person.choose(french).then().statusCode(400).body("violations.field", hasItem("language"));
        person.choose(Map.of("email", "perhaps")).then().statusCode(400);
        Desks.with(Tokens.as("citizen").subject("no-number").build())
                .header("If-Match", "\"0\"")
                .body(wish)
                .put(PREFERENCES)
                .then()
                .statusCode(403)
                .body("type", endsWith("notice-person-unknown"));
    }

    @Test
    void staff_in_charge_send_a_notice_again_and_nobody_else_does() {
        var person = addressees.received();
        var notice = noticeOf(person);

        resend(receptionist(), person, notice, "EMAIL")
                .then()
                .statusCode(409)
                .body("type", endsWith("notice-on-its-way"));
        sender.send();
        resend(staff("officer", Province.DEPARTMENT), person, notice, "EMAIL")
                .then()
                .statusCode(200)
                .body("items[0].sendings.findAll { it.channel == 'EMAIL' }.state", contains("SENT", "QUEUED"));
        sender.send();
        assertThat(carriers.mails()).hasSize(3);

        resend(staff("officer", Province.OTHER_COMMUNE), person, notice, "EMAIL")
                .then()
                .statusCode(404);
        resend(person.calls(), person, notice, "EMAIL").then().statusCode(403);
        resend(receptionist(), person, UUID.randomUUID(), "EMAIL").then().statusCode(404);
        resend(receptionist(), addressees.received(), notice, "EMAIL").then().statusCode(404);
        resend(receptionist(), person, notice, "FAX").then().statusCode(400);
        for (int i = 0; i < 4; i++) {
            resend(receptionist(), person, notice, "EMAIL").then().statusCode(200);
            sender.send();
        }
        resend(receptionist(), person, notice, "EMAIL")
                .then()
                .statusCode(409)
                .body("type", endsWith("notice-resent-enough"));
    }

    @Test
    void what_was_sent_again_is_no_longer_among_the_undelivered() {
        var person = addressees.received();
        carriers.sms().answerWith(422);
        sender.send();
        var notice = noticeOf(person);
        var mine = "items.findAll { it.id == '" + notice + "' }";
        receptionist()
                .get(PATH + "/notices/undelivered")
                .then()
                .body(mine, hasSize(1))
                .body(mine + "[0].sending.reason", equalTo("HTTP_422"));

        carriers.sms().answerWith(202);
        resend(receptionist(), person, notice, "SMS").then().statusCode(200);
        sender.send();

        receptionist().get(PATH + "/notices/undelivered").then().body(mine, hasSize(0));
    }

    @Test
    void a_channel_that_is_off_sends_nothing_again() {
        var person = addressees.received();
        sender.send();
        var notice = noticeOf(person);
        carriers.close();

        resend(receptionist(), person, notice, "SMS")
                .then()
                .statusCode(409)
                .body("type", endsWith("notice-channel-off"));

        carriers.open();
    }

    @Test
    void a_signed_report_says_that_it_arrived_as_often_as_it_likes() {
        var person = addressees.received();
        sender.send();
        var id = carriers.sms().got().getFirst().key();

        report("SMS", id, "DELIVERED").then().statusCode(200).body("state", equalTo("DELIVERED"));
        report("SMS", id, "DELIVERED").then().statusCode(200).body("state", equalTo("DELIVERED"));
        report("SMS", id, "FAILED").then().statusCode(200).body("state", equalTo("DELIVERED"));

        person.dossiersNotices()
                .then()
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.state", hasItem("DELIVERED"));
    }

    @Test
    void a_report_of_failure_leaves_it_to_staff_and_a_late_one_of_arrival_takes_that_back() {
        addressees.received();
        sender.send();
        var id = carriers.sms().got().getFirst().key();

        report("SMS", id, "FAILED").then().statusCode(200).body("state", equalTo("FAILED"));
        report("SMS", id, "DELIVERED").then().statusCode(200).body("state", equalTo("DELIVERED"));
    }

    @Test
    void a_report_that_is_not_signed_or_of_nothing_that_was_given_changes_nothing() {
        var person = addressees.received();
        var waiting = database.query(
                        row -> row.getString(1), "select id::text from notice_dispatch where channel = 'SMS' limit 1")
                .getFirst();
        report("SMS", waiting, "DELIVERED").then().statusCode(404).body("type", endsWith("notice-report-unknown"));
        sender.send();
        var id = carriers.sms().got().getFirst().key();
        var before = refusals();

        send(reported("SMS", id, "DELIVERED", "f".repeat(64)))
                .then()
                .statusCode(403)
                .body("type", endsWith("notice-report-unsigned"));
        var forFailure = signed("SMS", id, "FAILED");
        send(reported("SMS", id, "DELIVERED", forFailure)).then().statusCode(403);
        assertThat(refusals() - before).isEqualTo(2);
        report("SMS", UUID.randomUUID().toString(), "DELIVERED").then().statusCode(404);
        report("EMAIL", id, "DELIVERED").then().statusCode(403);
        send(Map.of("channel", "SMS")).then().statusCode(400).body("violations.field", hasItem("checkSum"));
        person.dossiersNotices()
                .then()
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.state.unique()", contains("SENT"));
    }

    private static UUID noticeOf(Addressees.Addressee person) {
        String id = person.dossiersNotices()
                .then()
                .body("items[0].id", notNullValue())
                .extract()
                .path("items[0].id");
        return UUID.fromString(id);
    }

    private static Response resend(
            io.restassured.specification.RequestSpecification who,
            Addressees.Addressee person,
            UUID notice,
            String channel) {
        return who.body(Map.of("channel", channel))
                .post(PATH + "/" + person.dossier() + "/notices/" + notice + "/resend");
    }

    private static Response report(String channel, String id, String status) {
        return send(reported(channel, id, status, signed(channel, id, status)));
    }

    private static Response send(Map<String, ?> body) {
        return given().contentType("application/json").body(body).post("/public/v1/notices/reports");
    }

    private static Map<String, String> reported(String channel, String id, String status, String checkSum) {
        return Map.of("channel", channel, "keyId", "k1", "id", id, "status", status, "checkSum", checkSum);
    }

    private static String signed(String channel, String id, String status) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var text = String.join("|", channel, "k1", id, status);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private long refusals() {
        return database.count("select count(*) from audit_entry where action = 'refuse-notice-report'");
    }
}
