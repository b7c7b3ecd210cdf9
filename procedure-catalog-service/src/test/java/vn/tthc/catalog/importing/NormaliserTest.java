package vn.tthc.catalog.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.catalog.decision.Completeness;
import vn.tthc.catalog.procedure.ProcedureDocument.TimeLimit;

class NormaliserTest {

    @Test
    void a_clean_record_needs_no_note_and_is_complete() throws Refused {
        var record = normalise(Records.clean("1.990001"));

        assertThat(record.notes()).isEmpty();
        assertThat(Completeness.check("", record.code(), record.document())).isEmpty();
        assertThat(record.document().levels()).containsExactly("COMMUNE");
        assertThat(record.document().proposal().decisionDate()).isEqualTo("2026-01-16");
        assertThat(record.agencies())
                .containsEntry("H99", "UBND tỉnh Thử Nghiệm")
                .containsKey("H99.01");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            3,      WORKING_DAY, 3 WORKING_DAY
            15,     DAY,         15 DAY
            0,      OTHER,       0 SAME_DAY
            1,      OTHER,       1 SAME_DAY
            5,      OTHER,       5 WORKING_DAY
            17.5,   WORKING_DAY, 17 WORKING_DAY + 4 HOUR
            6.25,   WORKING_DAY, 6 WORKING_DAY + 2 HOUR
            0.5,    WORKING_DAY, 4 HOUR
            2.5,    DAY,         3 DAY
            """)
    void times_are_read_in_units_that_can_be_counted(String time, String unit, String terms) throws Refused {
        var record = normalise(Records.with(
                "1.990001",
                r -> Records.method(r)
                        .put("processingTime", Double.parseDouble(time))
                        .put("processingTimeUnit", unit)));

        assertThat(terms(limitOf(record))).isEqualTo(terms);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Không quá 15 ngày kể từ ngày nhận đủ hồ sơ                                   | 15 DAY
            Không quá 03 ngày làm việc                                                   | 3 WORKING_DAY
            a) Không quá 08 ngày làm việc; b) Không quá 10 ngày làm việc; c) không quá 15 ngày làm việc | 15 WORKING_DAY
            12.5 ngày làm việc và thời gian cấp lại Giấy chứng nhận                      | 12 WORKING_DAY + 4 HOUR
            Thực hiện trong ngày làm việc nhận được hồ sơ; sau 15 giờ thì trong ngày làm việc tiếp theo | 0 SAME_DAY
            1                                                                            | 1 SAME_DAY
            """)
    void a_sentence_in_the_place_of_a_number_is_read(String sentence, String terms) throws Refused {
        var record = normalise(Records.with(
                "1.990001",
                r -> Records.method(r).put("processingTime", sentence).put("processingTimeUnit", "OTHER")));

        assertThat(terms(limitOf(record))).isEqualTo(terms);
        assertThat(record.notes()).anyMatch(n -> n.startsWith("thời hạn"));
    }

    @Test
    void where_the_sentence_only_points_elsewhere_the_description_is_read() throws Refused {
        var record = normalise(Records.with(
                "1.990001",
                r -> Records.method(r)
                        .put("processingTime", "Theo mô tả")
                        .put("processingTimeUnit", "OTHER")
                        .put("description", "Không quá 20 ngày làm việc. Trong đó: tại Sở 12 ngày.")));

        assertThat(terms(limitOf(record))).isEqualTo("20 WORKING_DAY");
    }

    @Test
    void a_sub_case_keeps_its_own_limit_and_the_difference_is_noted() throws Refused {
        var record = normalise(Records.with("1.990001", r -> {
            Records.method(r).put("processingTime", 1).put("processingTimeUnit", "OTHER");
            r.set("cases", Records.parse("""
                    {"cases": [
                      {"code": "1.990001.02", "name": "Hai", "processingDay": {"qty": 1, "type": "DAY"}},
                      {"code": "1.990001.01", "name": "Một", "processingDay": {"qty": 15, "type": "WORKING_DAY"}}]}
                    """).path("cases"));
        }));

        assertThat(record.document().cases())
                .extracting(c -> c.code() + " " + terms(c.limits()))
                .containsExactly("1.990001.01 15 WORKING_DAY", "1.990001.02 1 DAY");
        assertThat(record.notes()).anyMatch(n -> n.contains("lấy của trường hợp"));
    }

    @Test
    void what_is_due_the_same_day_and_comes_in_late_counts_from_the_next() throws Refused {
        var record = normalise(Records.with(
                "1.990001",
                r -> Records.method(r)
                        .put("processingTime", 1)
                        .put("processingTimeUnit", "OTHER")
                        .put(
                                "description",
                                "Trong ngày; nhận hồ sơ sau 14 giờ 30 thì trả vào ngày làm việc tiếp theo.")));

        assertThat(record.document().cases().getFirst().cutOff()).isEqualTo("14:30");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            8000    | -    | một bản                            | 8000   | -
            0       | -    | Không thu                          | 0      | -
            0       | -    | Theo nghị quyết của HĐND tỉnh      | -      | do HĐND cấp tỉnh quy định
            -       | -    | Do Hội đồng nhân dân tỉnh quy định | -      | -
            100     | -    | 100.000 đồng một lần               | 100    | đáng ngờ
            20      | USD  | một lần                            | 20     | USD
            """)
    void free_set_by_the_province_and_slips_of_the_pen_are_told_apart(
            Long value, String currency, String words, Long read, String note) throws Refused {
        var record = normalise(Records.with(
                "1.990001",
                r -> Records.fee(r)
                        .put("value", value)
                        .put("currencyName", currency)
                        .put("description", words)));
        var fee = record.document().executionMethods().getFirst().fees().getFirst();

        assertThat(fee.value()).isEqualTo(read);
        assertThat(fee.currency()).isEqualTo(currency);
        if (note == null) {
            assertThat(record.notes()).isEmpty();
        } else {
            assertThat(record.notes()).anyMatch(n -> n.contains(note));
        }
    }

    @Test
    void decomposed_letters_stray_spaces_and_markup_are_cleaned_and_told_together() throws Refused {
        var record = normalise(Records.with("1.990001", r -> {
            r.put("name", Normalizer.normalize("Đăng ký khai sinh", Normalizer.Form.NFD) + "\u200B");
            r.put("requirementsAndConditions", "<p onclick=\"x()\">Không<script>alert(1)</script></p>");
            ((ObjectNode) r.path("legalBasisesDetails").get(0)).put("code", "31/2024/QH15 ");
            ((ObjectNode) r.path("departmentsExecuting").get(0)).put("name", "Ủy ban\u00A0nhân dân");
        }));

        assertThat(record.document().name()).isEqualTo("Đăng ký khai sinh");
        assertThat(record.document().requirementsAndConditions()).isEqualTo("<p>Không</p>");
        assertThat(record.document().legalBases().getFirst().code()).isEqualTo("31/2024/QH15");
        assertThat(record.agencies()).containsEntry("H99.01", "Ủy ban nhân dân");
        assertThat(record.notes())
                .containsExactlyInAnyOrder(
                        "chuẩn hóa Unicode (NFC): name",
                        "bỏ ký tự ẩn: name",
                        "bỏ khoảng trắng thừa: departmentsExecuting[0].name, legalBases[0].code",
                        "làm sạch HTML: requirementsAndConditions");
    }

    @Test
    void crossed_and_plain_d_in_subject_codes_are_set_right_and_agency_codes_take_one_form() throws Refused {
        var record = normalise(Records.with("2.990001.000.00.00.H99", r -> {
            ((ObjectNode) r.path("subjectTypesDetails").get(0)).put("code", "ĐT12");
            ((ObjectNode) r.path("departmentsExecuting").get(0)).put("code", "000.00.17.H99");
        }));

        assertThat(record.code()).isEqualTo("2.990001");
        assertThat(record.document().subjectTypes()).containsExactly("DT12");
        assertThat(record.document().executingAgencies()).containsExactly("H99.17");
        assertThat(record.notes()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code                     | 17-ABC | mã thủ tục
            code                     | ''     | thiếu mã
            state                    | LOST   | trạng thái
            departmentPromulgateCode | ' '    | cơ quan ban hành
            """)
    void what_cannot_be_placed_is_refused_with_its_reason(String field, String value, String reason) {
        var record = Records.with("1.990001", r -> r.put(field, value));

        assertThatThrownBy(() -> normalise(record)).isInstanceOf(Refused.class).hasMessageContaining(reason);
    }

    private static NationalRecord normalise(JsonNode record) throws Refused {
        return Normaliser.normalise(record);
    }

    private static List<TimeLimit> limitOf(NationalRecord record) {
        return record.document().cases().getFirst().limits();
    }

    private static String terms(List<TimeLimit> limits) {
        return String.join(
                " + ", limits.stream().map(l -> l.quantity() + " " + l.unit()).toList());
    }
}
