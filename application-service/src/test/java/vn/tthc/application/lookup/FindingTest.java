package vn.tthc.application.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

/** Finding dossiers by what may not stand in an address, by when and by whom, and taking the list away as a table. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FindingTest {

    private static final String SEARCH = PATH + "/search";

    @Inject
    Province province;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void today() {
        MovableClock.reset();
    }

    @Test
    void words_are_found_with_diacritics_or_without_and_all_of_them_must_occur() {
        var id = accepted("Đặng Thị Quỳnh Như", "099800004711");

        for (var text : List.of("đặng quỳnh", "dang quynh NHU", "Như đặng", "quynh như")) {
            search(Map.of("text", text)).then().statusCode(200).body("items.id", hasItem(id));
        }
        search(Map.of("text", "dang quynh n")).then().body("items.id", hasItem(id));
        search(Map.of("text", "dan quynh nhu")).then().body("items", empty());
        search(Map.of("text", "dang quynh anh")).then().body("items", empty());
        search(Map.of("text", "%_")).then().body("items", empty());
        String code = staff("officer", COMMUNE).get(PATH + "/" + id).path("code");
        search(Map.of("text", code.substring(4))).then().body("items.id", contains(id));
    }

    @Test
    void a_person_is_found_by_the_whole_number_and_shown_masked() {
        var id = accepted("Hồ Văn Tý", "099800004722");

        search(Map.of("identityNumber", "099800004722")).then().body("items.id", contains(id));
        search(Map.of("identityNumber", "09980000472")).then().body("items", empty());
        search(Map.of("identityNumber", "099800004722")).then().body("items[0].identityNumber", is("099*******22"));
    }

    @Test
    void a_period_is_of_whole_days_and_an_officer_is_who_wrote_in_the_clock() {
        MovableClock.set("2026-10-05T16:59");
        var id = accepted("Kỳ Thị Mười", "099800004733");
        MovableClock.reset();

        for (var filter : List.of(
                Map.of("receivedFrom", "2026-10-05"),
                Map.of("receivedTo", "2026-10-05"),
                Map.of("officer", "receptionist@H90.31"))) {
            search(and(filter, "Kỳ Thị Mười")).then().body("items.id", contains(id));
        }
        for (var filter : List.of(
                Map.of("receivedFrom", "2026-10-06"),
                Map.of("receivedTo", "2026-10-04"),
                Map.of("officer", "somebody-else"))) {
            search(and(filter, "Kỳ Thị Mười")).then().body("items", empty());
        }
    }

    @Test
    void by_due_date_pages_go_through_what_is_counted_soonest_first() {
        for (var day : List.of("2026-10-09T08:00", "2026-10-07T08:00", "2026-10-08T08:00", "2026-10-07T08:00")) {
            MovableClock.set(day);
            accepted("Lục Văn Hạn", "099800004744");
        }
        drafted("Lục Văn Hạn", "099800004744");
        var wanted = Map.of("text", "luc van han", "sort", "DUE");
        var due = new ArrayList<String>();
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = receptionist().body(wanted).post(SEARCH + "?limit=3&total=true" + cursor);
            page.then().statusCode(200).body("total.count", is(4));
            due.addAll(page.path("items.dueAt"));
            ids.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(due).hasSize(4).isSorted();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_cursor_of_another_order_is_refused_and_so_is_a_day_that_does_not_exist() {
        String cursor = receptionist().body(Map.of()).post(SEARCH + "?limit=1").path("next");

        receptionist()
                .body(Map.of("sort", "DUE"))
                .post(SEARCH + "?cursor=" + cursor)
                .then()
                .statusCode(400)
                .body("violations.field", contains("cursor"));
        search(Map.of("receivedFrom", "2026-02-30"))
                .then()
                .statusCode(400)
                .body("violations.field", contains("receivedFrom"));
        search(Map.of("text", "x".repeat(101))).then().statusCode(400).body("violations", hasSize(1));
    }

    @Test
    void a_table_has_the_rows_of_the_list_and_no_cell_that_a_spreadsheet_would_run() throws IOException {
        accepted("=Đoàn(Văn)Tính", "099800004755");
        accepted("Đoàn Văn Tính", "099800004766");
        var wanted = Map.of("text", "doan tinh");

        var csv = export(receptionist(), wanted, "csv").asString();
        assertThat(csv).startsWith("\uFEFF\"Mã hồ sơ\"").contains("'=Đoàn(Văn)Tính", "099*******66");
        assertThat(csv.lines()).hasSize(3);

        var bytes = export(receptionist(), wanted, "xlsx").asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.stream().skip(1).map(FindingTest::applicant))
                    .containsExactly("Đoàn Văn Tính", "=Đoàn(Văn)Tính");
        }
    }

    @Test
    void a_table_shows_nothing_outside_the_scope_and_a_wrong_question_gets_no_table() {
        accepted("Phan Thị Riêng", "099800004777");
        var stranger = staff("officer", OTHER_COMMUNE);

        assertThat(export(stranger, Map.of("text", "phan thi rieng"), "csv")
                        .asString()
                        .lines())
                .hasSize(1);
        receptionist()
                .body(Map.of("status", "99x"))
                .post(PATH + "/export?format=csv")
                .then()
                .statusCode(400);
        receptionist().body(Map.of()).post(PATH + "/export?format=pdf").then().statusCode(400);
    }

    private static String applicant(Row row) {
        return row.getCellText(7);
    }

    private static Response search(Map<String, ?> wanted) {
        return receptionist().body(wanted).post(SEARCH);
    }

    private static Response export(RequestSpecification who, Map<String, ?> wanted, String format) {
        return who.accept("*/*")
                .header("X-Purpose", "STATISTICS")
                .body(wanted)
                .post(PATH + "/export?format=" + format)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Map<String, Object> and(Map<String, String> filter, String text) {
        var both = new HashMap<String, Object>(filter);
        both.put("text", text);
        return both;
    }

    private static String accepted(String name, String number) {
        var id = drafted(name, number);
        Desks.accept(UUID.fromString(id)).then().statusCode(200);
        return id;
    }

    private static String drafted(String name, String number) {
        var draft = new HashMap<>(Desks.counterDraft());
        var applicant = new HashMap<String, Object>(Map.of(
                "name", name, "identityNumber", number, "phone", "0900000000", "address", "Tổ 1, phường Minh Sơn"));
        draft.put("applicant", applicant);
        return receptionist()
                .body(draft)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
