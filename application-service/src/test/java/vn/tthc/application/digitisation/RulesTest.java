package vn.tthc.application.digitisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a line is read as, and what is refused of it. */
class RulesTest {

    private static final String HEAD = "number,agency,title,identityNumber,issuedOn,validTo,file";
    private static final Rules RULES = new Rules(Set.of("H90.31"), LocalDate.of(2026, 11, 20));

    @Test
    void a_column_may_stand_anywhere_and_a_cell_in_quotes_may_have_a_comma() {
        var result = requireNonNull(csv("\"12, quyển 3/2008\",H90.31,Giấy khai sinh,099800000001,2008-05-02,,")
                .result());

        assertThat(result.number()).isEqualTo("12, quyển 3/2008");
        assertThat(result.issuedOn()).isEqualTo("2008-05-02");
        assertThat(result.validTo()).isNull();
        assertThat(result.file()).isNull();
    }

    @Test
    void a_json_line_says_the_same_as_a_csv_line() {
        var json = LineReader.of(ImportFormat.JSON_LINES, "{\"number\":").orElseThrow();
        var line = """
                {"number": "7", "agency": "H90.31", "title": "Giấy khai sinh", "identityNumber": "099800000001", \
                "issuedOn": "2008-05-02", "validTo": null}""";

        assertThat(RULES.judge(1, json.read(line)).result())
                .isEqualTo(
                        csv("7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,").result());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7,H90.35,Giấy khai sinh,099800000001,2008-05-02,,           | agency         | digitisation.Agency
            7,H90.31,,099800000001,2008-05-02,,                         | title          | digitisation.Missing
            7,H90.31,Giấy khai sinh,0998-1,2008-05-02,,                 | identityNumber | IdentityNumber
            7,H90.31,Giấy khai sinh,099800000001,02/05/2008,,           | issuedOn       | Day
            7,H90.31,Giấy khai sinh,099800000001,2026-11-21,,           | issuedOn       | digitisation.NotFuture
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,2008-05-01, | validTo        | digitisation.Period
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,../a.pdf   | file           | digitisation.Malformed
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,/etc/a.pdf | file           | digitisation.Malformed
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,a.exe      | file           | digitisation.Malformed
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,a\\b.pdf   | file           | digitisation.Malformed
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,2008-13-01, | validTo        | Day
            7,H90.31,Giấy khai sinh,099800000001                        | line           | digitisation.Line
            7,H90.31,Giấy khai sinh,099800000001,2008-05-02,,,,         | line           | digitisation.Line
            """)
    void a_line_that_breaks_a_rule_is_refused_by_field_and_rule(String line, String field, String rule) {
        var fault = requireNonNull(csv(line).fault());

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.line()).isEqualTo(5);
    }

    @Test
    void a_text_of_more_than_300_letters_is_too_long_in_whatever_field_and_one_of_300_is_not() {
        var longest = "a".repeat(300);

        assertThat(csv("7,H90.31," + longest + ",099800000001,2008-05-02,,").result())
                .isNotNull();
        for (var line : List.of(
                "7,H90.31,a" + longest + ",099800000001,2008-05-02,,",
                "7,H90.31,Giấy khai sinh,099800000001,2008-05-02,," + longest + ".pdf")) {
            assertThat(requireNonNull(csv(line).fault()).rule()).isEqualTo("digitisation.TooLong");
        }
        assertThat(requireNonNull(csv("7" + longest + ",H90.31,x,099800000001,2008-05-02,,")
                                .fault())
                        .number())
                .isNull();
    }

    @Test
    void what_was_issued_today_and_held_for_that_day_alone_is_taken() {
        assertThat(csv("7,H90.31,Giấy khai sinh,099800000001,2026-11-20,2026-11-20,")
                        .result())
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "A", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85G"})
    void what_is_no_digest_is_refused(String sha256) {
        var json = LineReader.of(ImportFormat.JSON_LINES, "{}").orElseThrow();
        var line = """
                {"number": "7", "agency": "H90.31", "title": "x", "identityNumber": "099800000001", \
                "issuedOn": "2008-05-02", "file": "a.pdf", "sha256": "%s"}""".formatted(sha256);

        assertThat(requireNonNull(RULES.judge(1, json.read(line)).fault()).field())
                .isEqualTo("sha256");
    }

    @Test
    void the_first_line_may_begin_with_the_mark_that_spreadsheets_write() throws IOException {
        var content = ("\uFEFF" + HEAD + "\n7,H90.31,x,099800000001,2008-05-02,,\n").getBytes(UTF_8);
        try (var file = new ImportFile(new ByteArrayInputStream(content))) {
            assertThat(file.reader(ImportFormat.CSV)).isPresent();
            assertThat(file.next(9)).containsExactly(new ImportFile.Line(2, "7,H90.31,x,099800000001,2008-05-02,,"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7,H90.31,Giấy khai sinh",
                "number,agency,title,identityNumber",
                "{}",
                "agency,title,number,identityNumber,issuedOn,number",
                "agency,title,number,identityNumber,issuedOn,soHieu"
            })
    void a_first_line_that_does_not_name_the_columns_is_no_head(String first) {
        assertThat(LineReader.of(ImportFormat.CSV, first)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"number\": \"7\"}]", "agency,title,number,identityNumber,issuedOn", "7", " "})
    void a_first_line_that_begins_no_object_is_none_of_json_lines(String first) {
        assertThat(LineReader.of(ImportFormat.JSON_LINES, first)).isEmpty();
        assertThat(LineReader.of(ImportFormat.JSON_LINES, " {\"number\": \"7\"}"))
                .isPresent();
    }

    @Test
    void a_json_line_with_an_unknown_name_or_without_an_object_is_none() {
        var json = LineReader.of(ImportFormat.JSON_LINES, "{}").orElseThrow();

        assertThat(RULES.judge(1, json.read("{\"soHieu\": \"7\"}")).fault()).isNotNull();
        assertThat(json.read("[1]")).isNull();
        assertThat(json.read("7")).isNull();
        assertThat(RULES.judge(1, json.read("{\"number\": ")).fault())
                .isEqualTo(new Fault(1, null, "line", "digitisation.Line"));
        assertThat(json.read("{\"title\": \"\"}")).isEqualTo(Map.of());
    }

    private static Rules.Outcome csv(String line) {
        var reader = LineReader.of(ImportFormat.CSV, HEAD).orElseThrow();
        return RULES.judge(5, reader.read(line));
    }
}
