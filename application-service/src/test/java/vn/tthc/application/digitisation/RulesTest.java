package vn.tthc.application.digitisation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
            7,H90.31,Giấy khai sinh,099800000001                        | line           | digitisation.Line
            """)
    void a_line_that_breaks_a_rule_is_refused_by_field_and_rule(String line, String field, String rule) {
        var fault = requireNonNull(csv(line).fault());

        assertThat(fault.field()).isEqualTo(field);
        assertThat(fault.rule()).isEqualTo(rule);
        assertThat(fault.line()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7,H90.31,Giấy khai sinh", "number,agency,title,identityNumber", "{}", "number,number"})
    void a_first_line_that_does_not_name_the_columns_is_no_head(String first) {
        assertThat(LineReader.of(ImportFormat.CSV, first)).isEmpty();
    }

    @Test
    void a_json_line_with_an_unknown_name_or_without_an_object_is_none() {
        var json = LineReader.of(ImportFormat.JSON_LINES, "{}").orElseThrow();

        assertThat(RULES.judge(1, json.read("{\"soHieu\": \"7\"}")).fault()).isNotNull();
        assertThat(RULES.judge(1, json.read("[1]")).fault()).isNotNull();
        assertThat(RULES.judge(1, json.read("{\"number\": ")).fault())
                .isEqualTo(new Fault(1, null, "line", "digitisation.Line"));
        assertThat(json.read("{\"title\": \"\"}")).isEqualTo(Map.of());
    }

    private static Rules.Outcome csv(String line) {
        var reader = LineReader.of(ImportFormat.CSV, HEAD).orElseThrow();
        return RULES.judge(5, reader.read(line));
    }
}
