package vn.tthc.catalog.annex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.catalog.decision.DecisionRequest.ItemRequest;
import vn.tthc.catalog.decision.ItemView;
import vn.tthc.catalog.decision.Kind;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.MethodFee;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;
import vn.tthc.platform.problem.Problem;

class AnnexReadingTest {

    @Test
    void a_row_in_vietnamese_words_becomes_an_item_with_all_its_parts() {
        var item = item(Spreadsheets.row("1.013225"));

        assertThat(item.kind()).isEqualTo(Kind.NEW);
        var p = item.procedure();
        assertThat(p.executionMethods())
                .extracting(m -> m.submissionMethod())
                .containsExactly("DIRECT", "ONLINE", "POSTAL");
        assertThat(p.executionMethods().get(0).limits()).containsExactly(new TimeLimit(15, "WORKING_DAY"));
        assertThat(p.executionMethods().get(0).fees())
                .containsExactly(new MethodFee("SERVICE_FEE", null, null, "HĐND quy định"));
        assertThat(p.executionMethods().get(1).fees())
                .containsExactly(new MethodFee("SERVICE_FEE", 75_000L, null, "một giấy phép"));
        assertThat(p.executionMethods().get(2).fees()).isEmpty();
        assertThat(p.dossierComponents()).extracting(Component::code).containsExactly("TK01");
        assertThat(p.legalBases()).containsExactly(new Reference("50/2014/QH13", "Luật Xây dựng"));
        assertThat(p.subjectTypes()).containsExactly("ĐT1", "ĐT2");
    }

    @ParameterizedTest
    @CsvSource({
        "15 ngày làm việc, WORKING_DAY, 15",
        "23 Ngày, DAY, 23",
        "8 giờ, HOUR, 8",
        "2 tháng, MONTH, 2",
        "Trong ngày, SAME_DAY, 1"
    })
    void a_limit_is_read_with_its_unit(String text, String unit, int quantity) {
        var row = Spreadsheets.row("1.013225");
        row.put(Column.LIMIT, text);

        assertThat(item(row).procedure().executionMethods().getFirst().limits())
                .containsExactly(new TimeLimit(quantity, unit));
    }

    @Test
    void each_cell_that_cannot_be_read_is_named_by_row_and_heading() {
        var row = Spreadsheets.row("1.013225");
        row.put(Column.LIMIT, "15");
        row.put(Column.FEES, "khoảng tám nghìn");
        row.put(Column.SETS, "một");
        row.put(Column.METHODS, "Fax");
        row.put(Column.COMPONENTS, "TK01 | Tờ khai | hai | 0");

        assertThat(findings(row))
                .extracting(RowFinding::field)
                .containsExactlyInAnyOrder(
                        "rows[2].Thời hạn giải quyết",
                        "rows[2].Phí, lệ phí",
                        "rows[2].Số bộ hồ sơ",
                        "rows[2].Cách thức thực hiện",
                        "rows[2]." + Column.COMPONENTS.heading());
    }

    @Test
    void a_row_that_does_not_say_what_becomes_of_which_procedure_makes_no_item() {
        var row = Spreadsheets.row("1.013225");
        row.put(Column.KIND, "Đổi tên");
        var nameless = Spreadsheets.row("1.013225");
        nameless.remove(Column.CODE);

        assertThat(findings(row)).extracting(RowFinding::rule).containsExactly("OneOf");
        assertThat(findings(nameless)).extracting(RowFinding::rule).containsExactly("Required");
    }

    @Test
    void markup_that_could_run_is_removed() {
        var row = Spreadsheets.row("1.013225");
        row.put(Column.STEPS, "Nộp <script>alert(1)</script>hồ sơ");

        assertThat(item(row).procedure().executionSteps().getFirst().description())
                .isEqualTo("Nộp hồ sơ");
    }

    @Test
    void a_formula_is_refused_where_it_stands() throws Exception {
        var file = Spreadsheets.by(sheet -> {
            sheet.value(0, 0, "PHỤ LỤC kèm theo Quyết định");
            sheet.value(2, 0, "mã thủ tục ");
            sheet.value(2, 1, "LOẠI CÔNG BỐ");
            sheet.value(3, 0, "1.013225");
            sheet.formula(3, 1, "CONCATENATE(A1,A4)");
        });

        assertThat(SheetReader.read(file).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.field()).isEqualTo("rows[4].Loại công bố"))
                .satisfies(f -> assertThat(f.rule()).isEqualTo("Formula"));
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, Macro",
        "xl/macrosheets/sheet1.xml, Macro",
        "xl/activeX/activeX1.bin, Macro",
        "xl/externalLinks/externalLink1.xml, External",
        "xl/embeddings/oleObject1.bin, External",
        "xl/connections.xml, External"
    })
    void a_file_in_which_something_could_run_is_refused(String part, String rule) throws Exception {
        var file = Spreadsheets.with(Spreadsheets.of(Spreadsheets.row("1.013225")), part, new byte[] {1});

        assertThat(refused(file).violations()).singleElement().satisfies(v -> {
            assertThat(v.field()).isEqualTo("file");
            assertThat(v.rule()).isEqualTo(rule);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, application/vnd.ms-excel.sheet.macroEnabled.main+xml, Macro",
        "xl/workbook.xml, <!DOCTYPE workbook SYSTEM 'http://elsewhere/'>, External"
    })
    void what_a_part_says_of_itself_is_looked_at_too(String part, String content, String rule) throws Exception {
        assertThat(refused(Spreadsheets.only(part, content)).violations())
                .extracting(v -> v.rule())
                .containsExactly(rule);
    }

    @Test
    void a_file_of_hundreds_of_parts_or_thousands_of_rows_is_refused() throws Exception {
        var rows = Spreadsheets.by(sheet -> {
            sheet.value(0, 0, Column.CODE.heading());
            sheet.value(0, 1, Column.KIND.heading());
            for (int i = 1; i <= SheetReader.MOST_ROWS + 1; i++) {
                sheet.value(i, 0, "1.013225");
                sheet.value(i, 1, "Bãi bỏ");
            }
        });

        assertThat(refused(Spreadsheets.ofParts(501)).type().status()).isEqualTo(413);
        assertThatThrownBy(() -> SheetReader.read(rows))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.violations())
                                .extracting(v -> v.rule())
                                .containsExactly("Size"));
    }

    @Test
    void a_file_that_swells_beyond_measure_or_is_too_large_or_is_no_spreadsheet_is_refused() throws Exception {
        var bomb = Spreadsheets.with(Spreadsheets.of(Spreadsheets.row("1.013225")), "xl/big.xml", new byte[61 << 20]);

        assertThat(refused(bomb).type().status()).isEqualTo(413);
        assertThat(refused(new byte[Workbook.LARGEST + 1]).type().status()).isEqualTo(413);
        assertThat(refused("không phải Excel".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .violations())
                .extracting(v -> v.rule())
                .containsExactly("Xlsx");
    }

    @Test
    void what_was_exported_reads_back_as_the_same() {
        var item = item(Spreadsheets.row("1.013225"));

        var view = new ItemView(
                0, item.kind(), item.procedureCode(), null, null, item.changeNote(), null, item.procedure());
        assertThat(item(RowWriter.row(view))).isEqualTo(item);
    }

    @Test
    void a_sheet_without_the_needed_headings_or_without_rows_is_refused() throws Exception {
        var strange = Spreadsheets.by(sheet -> sheet.value(0, 0, "Họ tên"));

        assertThatThrownBy(() -> SheetReader.read(strange))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.violations())
                                .extracting(v -> v.rule())
                                .containsExactly("Headings"));
        assertThatThrownBy(() -> SheetReader.read(Spreadsheets.of()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.violations())
                                .extracting(v -> v.rule())
                                .containsExactly("NotEmpty"));
    }

    @Test
    void a_sheet_that_is_broken_inside_is_refused_too() throws Exception {
        var broken = Spreadsheets.by(sheet -> sheet.formula(0, 0, "A1 & <"));

        assertThatThrownBy(() -> SheetReader.read(broken)).isInstanceOf(Problem.class);
    }

    private static Problem refused(byte[] file) {
        return (Problem) org.assertj.core.api.Assertions.catchThrowable(
                () -> vn.tthc.catalog.annex.Workbook.safe(new ByteArrayInputStream(file)));
    }

    private static ItemRequest item(Map<Column, String> cells) {
        var findings = new ArrayList<RowFinding>();
        var item = RowReader.read(read(cells), findings).orElseThrow();
        assertThat(findings).isEmpty();
        return item;
    }

    private static List<RowFinding> findings(Map<Column, String> cells) {
        var findings = new ArrayList<RowFinding>();
        RowReader.read(read(cells), findings);
        return findings;
    }

    /** Through a real file, as it would come. */
    private static AnnexRow read(Map<Column, String> cells) {
        return SheetReader.read(Spreadsheets.of(cells)).rows().getFirst();
    }
}
