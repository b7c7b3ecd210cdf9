package vn.tthc.application.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.get;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.LAND_OFFICE;
import static vn.tthc.application.Province.OTHER_COMMUNE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.application.Desks;
import vn.tthc.application.MovableClock;
import vn.tthc.application.Province;
import vn.tthc.application.process.ProcessReports;
import vn.tthc.contracts.workflow.ProcessEvent;
import vn.tthc.testing.Infrastructure;

/** The forms over HTTP: who gets which, and on which template. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class FormsTest {

    private static final UUID TASK = UUID.fromString("00000000-0000-7000-8000-0000000000af");
    private static final String REGISTER = PATH + "/forms/07";

    @Inject
    Province province;

    @Inject
    Templates templates;

    @Inject
    ProcessReports reports;

    @Inject
    Clock clock;

    @BeforeEach
    void onFriday() {
        province.settle();
        MovableClock.set("2026-11-20T10:00");
    }

    @AfterEach
    void backToToday() {
        MovableClock.reset();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            RECEIPT,    01, 01
            SUPPLEMENT, 02, 02
            REFUSAL,    03, 03
            EXTENSION,  04, 04
            STOP,       -,  05
            CONTROL,    05, 06
            REGISTER,   06, 07
            """)
    void a_document_bears_the_number_of_its_own_day(FormKind kind, String before, String since) {
        assertThat(templates.on(kind, LocalDate.of(2025, 9, 14)).number()).isEqualTo(before);
        assertThat(templates.on(kind, LocalDate.of(2025, 9, 15)).number()).isEqualTo(since);
        assertThat(templates.on(kind, LocalDate.of(2025, 9, 14)).circular()).contains("01/2018");
        assertThat(templates.on(kind, LocalDate.of(2025, 9, 15)).circular()).contains("03/2025");
    }

    @Test
    void the_letter_of_apology_changed_its_name() {
        assertThat(Arrays.asList(
                        templates
                                .on(FormKind.EXTENSION, LocalDate.of(2025, 9, 14))
                                .name(),
                        templates
                                .on(FormKind.EXTENSION, LocalDate.of(2025, 9, 15))
                                .name()))
                .containsExactly("PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ", "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN");
    }

    @Test
    void form_01_says_what_has_been_paid_when_it_is_printed() throws Exception {
        var id = Desks.accepted();
        var code = get(citizen(), id, "").path("code").toString();
        assertThat(text(get(citizen(), id, "/forms/01"))).contains("chưa thu 75.000 đồng", "Nguyễn Văn An");

        receptionist()
                .body(Map.of("method", "CASH", "amount", 75_000))
                .post(PATH + "/" + id + "/payments")
                .then()
                .statusCode(200);

        var printed = get(citizen(), id, "/forms/01");
        assertThat(Prints.look("form-01-http", printed.asByteArray(), code)).contains("đã thu 75.000 đồng");
        printed.then().header("Content-Disposition", equalTo("inline; filename=\"mau-01-" + code + ".pdf\""));
        get(citizen(), id, "/forms/01").then().header("ETag", equalTo(printed.header("ETag")));
    }

    @Test
    void form_02_is_there_for_each_round_and_for_none_that_was_not_asked() throws Exception {
        var id = Desks.submitted();
        get(citizen(), id, "/forms/02").then().statusCode(404);
        receptionist()
                .body(Map.of("content", "Bản vẽ móng", "reason", "Nộp thiếu", "legalBasis", "Điều 95 Luật Xây dựng"))
                .post(PATH + "/" + id + "/supplements")
                .then()
                .statusCode(201);

        assertThat(text(get(citizen(), id, "/forms/02"))).contains("Bản vẽ móng", "(lần 1)", "Mẫu số 02");
        get(citizen(), id, "/forms/02?round=1").then().statusCode(200);
        get(citizen(), id, "/forms/02?round=2").then().statusCode(404);
        get(citizen(), id, "/forms/02?round=0").then().statusCode(400);
        get(citizen2(), id, "/forms/02").then().statusCode(404);
    }

    @Test
    void a_refusal_has_form_03_and_a_stop_has_form_05_and_neither_has_the_other() throws Exception {
        var refused = Desks.submitted();
        receptionist()
                .body(Map.of("reason", "Không thuộc thẩm quyền"))
                .post(PATH + "/" + refused + "/reject")
                .then()
                .statusCode(200);
        var stopped = processing();
        staff("leader", DEPARTMENT)
                .body(Map.of("reason", "Đã thu hồi đất", "legalBasis", "Điều 94", "documentNumber", "31/TB-SXD"))
                .post(PATH + "/" + stopped + "/stop")
                .then()
                .statusCode(200);

        assertThat(text(get(citizen(), refused, "/forms/03"))).contains("Mẫu số 03", "Không thuộc thẩm quyền");
        get(citizen(), refused, "/forms/05").then().statusCode(404);
        assertThat(text(get(citizen(), stopped, "/forms/05"))).contains("Mẫu số 05", "Số: 31/TB-SXD");
        get(citizen(), stopped, "/forms/03").then().statusCode(404);
        get(staff("leader", OTHER_COMMUNE), stopped, "/forms/05").then().statusCode(404);
    }

    @Test
    void form_06_tells_the_way_of_the_dossier_to_staff_and_not_to_the_applicant() throws Exception {
        var id = processing();
        var now = clock.instant();
        reports.apply(new ProcessEvent.TaskCompleted(
                id, TASK, "appraise", "Thẩm định", DEPARTMENT, "ok", now, now.minusSeconds(60)));
        reports.apply(new ProcessEvent.HandoffSent(id, TASK, DEPARTMENT, LAND_OFFICE, now, now.plusSeconds(60)));

        assertThat(text(get(staff("officer", DEPARTMENT), id, "/forms/06")))
                .contains("Mẫu số 06", "Bước: Thẩm định", "Quá hạn", "Chưa nhận");
        get(citizen(), id, "/forms/06").then().statusCode(403);
        get(staff("officer", OTHER_COMMUNE), id, "/forms/06").then().statusCode(404);
        get(receptionist(), Desks.submitted(), "/forms/06").then().statusCode(409);
    }

    @Test
    void form_07_lists_what_was_received_in_the_year_as_a_book_and_as_a_table() throws Exception {
        var id = Desks.accepted();
        var code = get(citizen(), id, "").path("code").toString();

        var book = register("receptionist", COMMUNE, COMMUNE, "2026", "pdf");
        assertThat(text(book)).contains("SỔ THEO DÕI HỒ SƠ", "Năm 2026", code, "Mẫu số 07");
        book.then().header("Content-Disposition", equalTo("attachment; filename=\"so-H90.31-2026.pdf\""));
        try (var workbook = new ReadableWorkbook(
                        new ByteArrayInputStream(register("receptionist", COMMUNE, COMMUNE, "2026", "xlsx")
                                .asByteArray()));
                var rows = workbook.getFirstSheet().openStream()) {
            var row = rows.filter(r -> code.equals(cell(r, 1))).findFirst().orElseThrow();
            assertThat(cell(row, 4)).isEqualTo("Nguyễn Văn An");
            assertThat(cell(row, 5)).isEqualTo("Tổ 4, phường Minh Sơn; 090*****11");
            assertThat(row.getCellAsDate(7))
                    .hasValueSatisfying(d -> assertThat(d.toLocalDate()).isEqualTo("2026-11-20"));
        }
        assertThat(text(register("receptionist", COMMUNE, COMMUNE, "2025", "pdf")))
                .contains("Mẫu số 06", "Thông tư số 01/2018/TT-VPCP", "Tổng số: 0 hồ sơ.");
    }

    @Test
    void a_register_is_the_agencys_own_and_of_those_who_oversee_it_and_to_them_without_addresses() throws Exception {
        Desks.accepted();

        register("receptionist", OTHER_COMMUNE, COMMUNE, "2026", "pdf").then().statusCode(404);
        register("officer", DEPARTMENT, COMMUNE, "2026", "pdf").then().statusCode(404);
        register("supervisor", OTHER_COMMUNE, COMMUNE, "2026", "pdf").then().statusCode(404);
        assertThat(text(register("supervisor", "H90", COMMUNE, "2026", "pdf")))
                .contains("Nguyễn Văn An", "090*****11")
                .doesNotContain("Tổ 4, phường");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?agency=H90.31", "?year=2026", "?agency=H90.31&year=26", "?agency=H90.31&year=x"})
    void a_register_needs_an_agency_and_a_year(String query) {
        receptionist().get(REGISTER + query).then().statusCode(400).contentType(startsWith("application/problem"));
    }

    @Test
    void whoever_takes_a_register_away_says_what_for() {
        receptionist()
                .get(REGISTER + "?agency=H90.31&year=2026")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/purpose-required"));
    }

    @Test
    void a_register_is_a_book_or_a_table_and_nothing_else() {
        register("receptionist", COMMUNE, COMMUNE, "2026", "docx").then().statusCode(400);
    }

    private UUID processing() {
        var id = Desks.accepted();
        reports.apply(new ProcessEvent.Started(id, TASK, TASK, clock.instant()));
        return id;
    }

    private static Response register(String role, String of, String agency, String year, String format) {
        return staff(role, of)
                .header("X-Purpose", "STATISTICS")
                .get(REGISTER + "?agency=" + agency + "&year=" + year + "&format=" + format);
    }

    private static String cell(Row row, int column) {
        return row.getCellText(column);
    }

    private static String text(Response paper) throws Exception {
        paper.then().statusCode(200).contentType("application/pdf");
        try (var document = Loader.loadPDF(paper.asByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
