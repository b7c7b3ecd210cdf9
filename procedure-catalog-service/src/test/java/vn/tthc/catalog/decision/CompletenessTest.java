package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.catalog.procedure.ProcedureDocument;

class CompletenessTest {

    private static final String CODE = "1.001193";

    @Test
    void a_procedure_with_all_parts_may_be_published() {
        assertThat(check(Documents.complete("Đăng ký khai sinh"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            name,              items[3].procedure.name
            executionSteps,    items[3].procedure.executionSteps
            executionMethods,  items[3].procedure.executionMethods
            dossierComponents, items[3].procedure.dossierComponents
            numberOfSets,      items[3].procedure.numberOfSets
            subjectTypes,      items[3].procedure.subjectTypes
            executingAgencies, items[3].procedure.executingAgencies
            legalBases,        items[3].procedure.legalBases
            """)
    void each_missing_part_is_named_by_item_and_field(String part, String field) {
        var document = Documents.complete("Thiếu một bộ phận", p -> p.remove(part));

        assertThat(check(document)).extracting(Finding::field).contains(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sectorCode", "formalityType", "type"})
    void what_it_is_filed_under_must_be_said_too(String field) {
        var document = Documents.complete("Thiếu phân loại", p -> p.remove(field));

        assertThat(check(document)).extracting(Finding::field).contains("items[3].procedure." + field);
    }

    @Test
    void an_unreadable_limit_fee_or_channel_is_named_where_it_stands() {
        var document = Documents.complete(
                "Sai định dạng",
                p -> p.put(
                        "cases",
                        List.of(Map.of(
                                "code", "1.999999.01",
                                "name", "Trường hợp lạ",
                                "limits", List.of(Map.of("quantity", 0, "unit", "FORTNIGHT")),
                                "cutOff", "25:00",
                                "fees", List.of(Map.of("channel", "FAX", "kind", "TIP", "amount", -5))))));

        assertThat(check(document))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        "items[3].procedure.cases[0].code",
                        "items[3].procedure.cases[0].limits[0].unit",
                        "items[3].procedure.cases[0].limits[0].quantity",
                        "items[3].procedure.cases[0].cutOff",
                        "items[3].procedure.cases[0].fees[0].channel",
                        "items[3].procedure.cases[0].fees[0].kind",
                        "items[3].procedure.cases[0].fees[0].amount");
    }

    @Test
    void zero_and_set_by_the_province_are_two_different_fees() {
        var document = Documents.complete(
                "Mức thu theo nghị quyết",
                p -> p.put(
                        "executionMethods",
                        List.of(Map.of(
                                "submissionMethod",
                                "DIRECT",
                                "processingTime",
                                3,
                                "processingTimeUnit",
                                "WORKING_DAY",
                                "fees",
                                List.of(
                                        Map.of("type", "FEE", "description", "Do HĐND tỉnh quy định"),
                                        Map.of("type", "SERVICE_FEE", "value", 0))))));

        assertThat(check(document)).isEmpty();
        assertThat(document.executionMethods().getFirst().fees())
                .extracting(ProcedureDocument.MethodFee::value)
                .containsExactly(null, 0L);
    }

    private static List<Finding> check(ProcedureDocument document) {
        return Completeness.check("items[3].procedure", CODE, document);
    }
}
