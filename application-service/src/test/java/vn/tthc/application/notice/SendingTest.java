package vn.tthc.application.notice;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** From what happens to what arrives, over a real mail server and a real gateway. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class SendingTest {

    @Inject
    TestCarriers carriers;

    @Inject
    Addressees addressees;

    @Inject
    NoticeSender sender;

    @Inject
    DispatchQueue queue;

    @Inject
    Journal journal;

    @Inject
    Dossiers dossiers;

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
    void a_receipt_is_told_by_mail_and_sms_with_code_and_date_and_nothing_about_the_person() throws Exception {
        var person = addressees.received();

        sender.send();

        String code = Desks.get(person.calls(), person.dossier(), "").path("code");
        var mails = carriers.mails();
        assertThat(subjects(mails))
                .containsExactlyInAnyOrder("Đã tiếp nhận hồ sơ – " + code, "Phí, lệ phí phải nộp – " + code);
        for (var mail : mails) {
            assertThat(mail.getAllRecipients()[0]).hasToString(person.mail());
            assertThat(mail.getContent().toString())
                    .contains("Hồ sơ " + code)
                    .doesNotContain(person.number(), "Lê Thị Chi", "0912345678");
        }
        assertThat(carriers.sms().got())
                .hasSize(2)
                .allSatisfy(got -> assertThat(got.body().get("to").asText()).isEqualTo("0912345678"))
                .extracting(TestGateway.Got::text)
                .contains("Ho so " + code + " da duoc tiep nhan, hen tra ket qua 17:00 26/11/2026.");
        person.dossiersNotices()
                .then()
                .body("on", contains("EMAIL", "SMS", "MESSAGE"))
                .body("items.kind", containsInAnyOrder("RECEIVED", "PAYMENT_DUE"))
                .body("items[0].legalBasis", startsWith("Điều 17"))
                .body("items[0].sendings.channel", contains("EMAIL", "MESSAGE", "SMS"))
                .body("items[0].sendings.state", contains("SENT", "SUPPRESSED", "SENT"))
                .body("items[0].sendings[0].recipient", equalTo("d***@thu.test"))
                .body("items[0].sendings[1].reason", equalTo("OPTED_OUT"))
                .body("items[0].sendings[2].recipient", equalTo("091*****78"));
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        addressees.received();

        sender.send();
        MovableClock.set("2026-11-20T12:00");
        sender.send();

        assertThat(carriers.mails()).hasSize(2);
        assertThat(carriers.sms().got()).hasSize(2);
    }

    @Test
    void who_left_no_address_is_told_in_the_portal_alone() {
        var person = addressees.unreachable();

        sender.send();

        assertThat(carriers.mails()).isEmpty();
        person.dossiersNotices()
                .then()
                .body("items", hasSize(2))
                .body("items[0].sendings.state", everyItem(equalTo("SUPPRESSED")))
                .body("items[0].sendings.reason", hasItem("NO_ADDRESS"));
        person.calls().get(PATH + "/notices").then().body("items", hasSize(2));
    }

    @Test
    void a_channel_that_is_not_configured_is_off_and_shows_as_such() {
        carriers.close();
        var person = addressees.received();
        carriers.open();

        sender.send();

        assertThat(carriers.mails()).isEmpty();
        person.dossiersNotices().then().body("items", hasSize(2)).body("items[0].sendings", empty());
    }

    @Test
    void what_somebody_chose_holds_for_what_is_waiting_too() {
        var person = addressees.received();

        person.choose(Addressees.preferences(true, true, false, true, "en"))
                .then()
                .statusCode(200);
        sender.send();

        assertThat(subjects(carriers.mails())).anyMatch(s -> s.startsWith("Your dossier has been received – "));
        assertThat(carriers.sms().got()).isEmpty();
        assertThat(carriers.message().got()).hasSize(2);
        person.dossiersNotices()
                .then()
                .body("items[0].sendings.find { it.channel == 'SMS' }.state", equalTo("SUPPRESSED"))
                .body("items[0].sendings.find { it.channel == 'SMS' }.reason", equalTo("OPTED_OUT"));
    }

    @Test
    void at_night_mail_goes_and_telephones_stay_silent_until_the_morning() {
        MovableClock.set("2026-11-20T21:00");
        addressees.received();

        sender.send();
        assertThat(carriers.mails()).hasSize(2);
        assertThat(carriers.sms().got()).isEmpty();

        MovableClock.set("2026-11-21T06:59");
        sender.send();
        assertThat(carriers.sms().got()).isEmpty();

        MovableClock.set("2026-11-21T07:00");
        sender.send();
        assertThat(carriers.sms().got()).hasSize(2);
    }

    @Test
    void a_gateway_that_is_down_is_asked_once_in_a_run_and_again_after_growing_pauses() {
        var person = addressees.received();
        carriers.sms().answerWith(503);

        sender.send();
        assertThat(carriers.sms().got()).as("it is down for the second too").hasSize(1);
        sender.send();
        assertThat(carriers.sms().got()).hasSize(2);
        sender.send();
        assertThat(carriers.sms().got()).as("both pause").hasSize(2);
        MovableClock.set("2026-11-20T08:02");
        sender.send();
        sender.send();
        assertThat(carriers.sms().got()).hasSize(4);
        MovableClock.set("2026-11-20T08:03:30");
        sender.send();
        assertThat(carriers.sms().got()).as("the second pause is two minutes").hasSize(4);
        person.dossiersNotices()
                .then()
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.state", everyItem(equalTo("QUEUED")))
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.reason", everyItem(equalTo("HTTP_503")))
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.attempts", everyItem(equalTo(2)));

        carriers.sms().answerWith(202);
        MovableClock.set("2026-11-20T08:05");
        sender.send();

        assertThat(carriers.sms().got()).hasSize(6);
        assertThat(carriers.sms().got().stream().map(TestGateway.Got::key).distinct())
                .as("each under the same id every time")
                .hasSize(2);
    }

    @Test
    void what_could_not_be_sent_until_its_end_is_given_up_and_left_to_the_staff_in_charge() {
        var person = addressees.received();
        carriers.sms().answerWith(503);
        sender.send();
        sender.send();

        MovableClock.set("2026-11-23T08:01");
        sender.send();

        var undelivered = PATH + "/notices/undelivered";
        var id = person.dossier().toString();
        staff("officer", Province.DEPARTMENT)
                .get(undelivered)
                .then()
                .statusCode(200)
                .body("items.applicationId", hasItem(id))
                .body("items.findAll { it.applicationId == '" + id + "' }.sending.state", everyItem(equalTo("FAILED")))
                .body("items.findAll { it.applicationId == '" + id + "' }.kind", hasItems("RECEIVED", "PAYMENT_DUE"));
        staff("supervisor", "H90").get(undelivered).then().body("items.applicationId", hasItem(id));
        staff("officer", Province.OTHER_COMMUNE)
                .get(undelivered)
                .then()
                .statusCode(200)
                .body("items.applicationId", not(hasItem(id)));
        var before = carriers.sms().got().size();
        carriers.sms().answerWith(202);
        MovableClock.set("2026-11-23T12:00");
        sender.send();
        assertThat(carriers.sms().got()).hasSize(before);
    }

    @Test
    void what_cannot_be_tried_again_before_its_end_is_given_up_at_once() {
        var person = addressees.received();
        carriers.sms().answerWith(401);
        MovableClock.set("2026-11-23T07:59:30");

        sender.send();

        assertThat(carriers.sms().got()).hasSize(2);
        person.dossiersNotices()
                .then()
                .body("items.sendings.flatten().findAll { it.channel == 'SMS' }.state", everyItem(equalTo("FAILED")))
                .body(
                        "items.sendings.flatten().findAll { it.channel == 'SMS' }.reason",
                        everyItem(equalTo("HTTP_401")));
    }

    @Test
    void who_dies_between_sending_and_noting_it_is_followed_by_one_who_sends_it_under_the_same_id() throws Exception {
        addressees.received();
        var dying = queue.claim(NoticeChannel.EMAIL).orElseThrow();
        carriers.of(NoticeChannel.EMAIL).orElseThrow().carry(requireNonNull(dying.notice()));

        sender.send();
        assertThat(carriers.mails()).as("his own and the other notice").hasSize(2);

        MovableClock.set("2026-11-20T08:06");
        sender.send();
        var ids = carriers.mails().stream().map(SendingTest::messageId).toList();
        assertThat(ids).hasSize(3).startsWith("<" + dying.id() + "@minhson.test>");
        assertThat(ids.stream().filter(ids.getFirst()::equals)).hasSize(2);

        queue.failed(dying, "LATE");
        sender.send();
        assertThat(database.count("select count(*) from notice_dispatch where id = ? and state = 'SENT'", dying.id()))
                .as("what a dead sender says late does not count")
                .isEqualTo(1);
    }

    @Test
    void senders_side_by_side_send_each_notice_once() throws Exception {
        for (int i = 0; i < 5; i++) {
            addressees.received();
        }

        try (var pool = Executors.newFixedThreadPool(4)) {
            var runs = pool.invokeAll(Stream.generate(() -> (Callable<Boolean>) () -> {
                        sender.send();
                        return true;
                    })
                    .limit(4)
                    .toList());
            for (var run : runs) {
                assertThat(run.get()).isTrue();
            }
        }

        assertThat(carriers.mails().stream().map(SendingTest::messageId))
                .hasSize(10)
                .doesNotHaveDuplicates();
    }

    @Test
    void neither_what_happens_nor_its_notice_is_there_without_the_other() {
        var person = addressees.received();
        var before = notices();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    tell(person, TimelineKind.COMPLETED);
                    database.query(row -> row.getBoolean(1), "select pg_terminate_backend(pg_backend_pid())");
                }))
                .isNotNull();
        assertThat(notices()).isEqualTo(before);
        Desks.get(person.calls(), person.dossier(), "/timeline").then().body("items.kind", not(hasItem("COMPLETED")));

        QuarkusTransaction.requiringNew().run(() -> tell(person, TimelineKind.COMPLETED));
        assertThat(notices()).isEqualTo(before + 1);
    }

    @Test
    void whatever_concerns_the_applicant_is_told() {
        var person = addressees.received();
        var told = Arrays.stream(TimelineKind.values())
                .filter(kind -> !NoticeKind.on(kind).isEmpty() && kind != TimelineKind.ACCEPTED)
                .toList();

        QuarkusTransaction.requiringNew().run(() -> told.forEach(kind -> tell(person, kind)));
        sender.send();

        person.dossiersNotices()
                .then()
                .body("items.kind.unique()", hasSize(NoticeKind.values().length))
                .body("items.text", everyItem(not(equalTo(""))));
        assertThat(subjects(carriers.mails()))
                .hasSize(told.size() + 2)
                .anyMatch(s -> s.startsWith("Xin lỗi và hẹn lại ngày trả kết quả – H90.31-"))
                .anyMatch(s -> s.startsWith("Yêu cầu bổ sung hồ sơ – H90.31-"))
                .anyMatch(s -> s.startsWith("Đã có kết quả – H90.31-"));
    }

    private void tell(Addressees.Addressee person, TimelineKind kind) {
        var dossier = dossiers.unscoped(person.dossier()).orElseThrow();
        journal.tell(
                dossier,
                Happening.of(kind, dossier.timing().createdAt(), Province.COMMUNE)
                        .noting("Ghi chú"));
    }

    private long notices() {
        return database.count("select count(*) from citizen_notice");
    }

    private static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream().map(SendingTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
