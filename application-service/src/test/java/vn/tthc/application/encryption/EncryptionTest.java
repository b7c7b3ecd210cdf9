package vn.tthc.application.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.Vault;
import vn.tthc.testing.Infrastructure;

/** Whoever reads the database without the keys learns nobody's number, phone, mail, address or answers. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EncryptionTest {

    private static final String EARLIER = "test0:b25seS1mb3ItdGVzdHMtb25seS1mb3ItdGVzdHMtMDA=";
    private static final List<String> SECRETS = List.of(
            "099707070701", "099707070702", "0907070701", "0907070702", "thu@vidu.example", "Ngõ 707", "15/08/1977");

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    Reencryption reencryption;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void the_log_of_a_journey_with_its_faults_names_nobody() {
        var lines = new ConcurrentLinkedQueue<String>();
        var handler = new LogLines(lines::add);
        var root = Logger.getLogger("");
        root.addHandler(handler);
        try {
            var id = filed();
            receptionist().post(PATH + "/" + id + "/accept").then().statusCode(200);
            receptionist().post(PATH + "/" + id + "/accept").then().statusCode(409);
            receptionist()
                    .body("{\"applicant\":{\"identityNumber\":\"099707070701\",")
                    .post(PATH);
            receptionist().body(Map.of("identityNumber", "099707070701")).post(PATH + "/search");
            database.update("update dossier set applicant_phone = 'enc1:test1:broken' where id = ?", id);
            receptionist().get(PATH + "/" + id).then().statusCode(500);
            database.update("update dossier set applicant_phone = null where id = ?", id);
        } finally {
            root.removeHandler(handler);
        }

        assertThat(lines).isNotEmpty();
        SECRETS.forEach(secret -> assertThat(lines).noneMatch(line -> line.contains(secret)));
    }

    /** Whatever is logged, with the messages of what was thrown. */
    private static final class LogLines extends Handler {

        private final Consumer<String> lines;

        LogLines(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord record) {
            var thrown = new StringWriter();
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(thrown));
            }
            lines.accept(record.getMessage() + Arrays.toString(record.getParameters()) + thrown);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void a_dump_of_every_table_shows_nobodys_identity() {
        var id = filed();
        receptionist()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(PATH + "/" + id + "/accept")
                .then()
                .statusCode(200);
        receptionist()
                .body(Map.of("method", "CASH", "amount", 1000, "payer", "Ngõ 707", "acceptOverpayment", true))
                .post(PATH + "/" + id + "/payments");
        staff("supervisor", "H90").get(PATH + "/" + id).then().statusCode(200);

        var dump = dump();

        assertThat(dump).hasSizeGreaterThan(40);
        SECRETS.forEach(secret -> assertThat(dump)
                .as(secret)
                .allSatisfy((table, rows) -> assertThat(rows).noneMatch(row -> row.contains(secret))));
    }

    @Test
    void whoever_may_see_it_sees_it_as_it_was_filed_and_search_by_number_finds_it() {
        var id = filed();

        receptionist()
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("applicant.identityNumber", equalTo("099707070701"))
                .body("applicant.phone", equalTo("0907070701"))
                .body("applicant.email", equalTo("thu@vidu.example"))
                .body("applicant.address", equalTo("Ngõ 707, phường Minh Sơn"))
                .body("representative.identityNumber", equalTo("099707070702"))
                .body("formData.birthDate", equalTo("15/08/1977"));
        receptionist()
                .body(Map.of("identityNumber", "099707070701"))
                .post(PATH + "/search?limit=100")
                .then()
                .body("items.id", hasItem(id.toString()))
                .body("items.identityNumber", everyItem(equalTo("099*******01")));
    }

    @Test
    void a_list_decrypts_nothing_that_it_does_not_show() {
        var id = filed();
        database.update(
                "update dossier set applicant_phone = 'enc1:test1:broken', form_data = 'enc1:test1:broken' where id = ?",
                id);

        receptionist().get(PATH + "?limit=100").then().statusCode(200).body("items.id", hasItem(id.toString()));
        receptionist().get(PATH + "/" + id).then().statusCode(500);
        database.update("update dossier set applicant_phone = null, form_data = '{}' where id = ?", id);
    }

    @Test
    void what_was_moved_from_another_row_is_not_shown_as_somebody_elses() {
        var mine = filed();
        var theirs = Desks.counterDrafted();
        database.update(
                "update dossier set applicant_phone = (select applicant_phone from dossier where id = ?) where id = ?",
                mine,
                theirs);

        receptionist().get(PATH + "/" + theirs).then().statusCode(500);
        database.update("update dossier set applicant_phone = null where id = ?", theirs);
    }

    @Test
    void rows_in_clear_and_under_an_earlier_key_come_under_the_one_that_is_written_with() {
        var clear = filed();
        var old = filed();
        var earlier = Vault.with(EARLIER);
        database.update(
                "update dossier set applicant_identity = '099707070701', form_data = '{\"floors\":2}' where id = ?",
                clear);
        database.update(
                "update dossier set applicant_email = ? where id = ?",
                earlier.seal("thu@vidu.example", Confidential.place("dossier.applicant_email", old)),
                old);
        receptionist().get(PATH + "/" + clear).then().body("applicant.identityNumber", equalTo("099707070701"));
        database.update("update encryption_walk set active_key = 'test0'");

        reencryption.walk();

        assertThat(stored("applicant_identity", clear)).startsWith("enc1:test1:");
        assertThat(stored("form_data", clear)).startsWith("enc1:test1:");
        assertThat(stored("applicant_email", old)).startsWith("enc1:test1:");
        receptionist().get(PATH + "/" + clear).then().body("applicant.identityNumber", equalTo("099707070701"));
        receptionist().get(PATH + "/" + old).then().body("applicant.email", equalTo("thu@vidu.example"));
        staff("admin", "H90")
                .get(PATH + "/encryption")
                .then()
                .statusCode(200)
                .body("activeKey", equalTo("test1"))
                .body("complete", equalTo(true))
                .body("tables.find { it.table == 'dossier' }.finishedAt", notNullValue());
    }

    @Test
    void a_walk_goes_on_where_it_was_left_and_does_not_end_before_nothing_is_left() {
        var first = filed();
        database.update("update dossier set applicant_identity = '099707070701' where id = ?", first);
        database.update("""
                insert into encryption_walk values ('dossier', 'test1', ?, 0, 0, 1, 0, now(), null)
                on conflict (table_name) do update set active_key = 'test1', last_row = excluded.last_row, found = 1,
                    finished_at = null""", first);

        reencryption.walk();
        reencryption.walk();

        assertThat(stored("applicant_identity", first)).startsWith("enc1:test1:");
    }

    private UUID filed() {
        var draft = Map.of(
                "procedureCode", Province.PROCEDURE,
                "caseCode", Province.CASE,
                "receivingAgency", Province.COMMUNE,
                "competentAgency", Province.DEPARTMENT,
                "applicant",
                        Map.of(
                                "name", "Hoàng Thị Thu",
                                "identityNumber", "099707070701",
                                "phone", "0907070701",
                                "email", "thu@vidu.example",
                                "address", "Ngõ 707, phường Minh Sơn"),
                "representative",
                        Map.of(
                                "name", "Hoàng Văn Đông",
                                "identityNumber", "099707070702",
                                "phone", "0907070702",
                                "mandate", "AUTHORISATION",
                                "mandateNumber", "UQ-12",
                                "mandateIssued", "2026-11-01"),
                "formData", Map.of("floors", 2, "birthDate", "15/08/1977", "note", UUID.randomUUID()));
        return UUID.fromString(receptionist()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String stored(String column, UUID id) {
        return database.query(row -> row.getString(1), "select " + column + " from dossier where id = ?", id)
                .getFirst();
    }

    private Map<String, List<String>> dump() {
        var tables = database.query(
                row -> row.getString(1),
                "select table_name from information_schema.tables where table_schema = 'public' and table_type ="
                        + " 'BASE TABLE' order by 1");
        Map<String, List<String>> dump = new TreeMap<>();
        for (var table : tables) {
            dump.put(
                    table,
                    new ArrayList<>(database.query(
                            row -> row.getString(1), "select row_to_json(t)::text from \"" + table + "\" t")));
        }
        return dump;
    }
}
