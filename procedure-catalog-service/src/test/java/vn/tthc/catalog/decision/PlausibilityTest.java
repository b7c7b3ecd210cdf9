package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlausibilityTest {

    private static final Plausibility USUAL =
            new Plausibility(Map.of("SERVICE_FEE", new Plausibility.Bound(1_000, 1_000_000_000)));

    @ParameterizedTest
    @CsvSource({"0, false", "100, true", "999, true", "1000, false", "1000000000, false", "1000000001, true"})
    void an_amount_outside_the_usual_range_is_a_warning_and_zero_is_not(long amount, boolean warned) {
        var findings = USUAL.check("items[0].procedure", charging(fee(amount)));

        assertThat(findings).hasSize(warned ? 1 : 0).allSatisfy(f -> {
            assertThat(f.field()).isEqualTo("items[0].procedure.executionMethods[0].fees[0].value");
            assertThat(f.warning()).isTrue();
        });
    }

    @Test
    void the_price_of_a_tier_is_judged_like_any_other() {
        var pages = fee(2_000);
        pages.put("perUnit", Map.of("unit", "trang", "tiers", List.of(Map.of("from", 3, "amount", 10))));

        assertThat(USUAL.check("items[0].procedure", charging(pages)))
                .extracting(Finding::field)
                .containsExactly("items[0].procedure.executionMethods[0].fees[0].perUnit.tiers[0].amount");
    }

    @Test
    void a_fee_that_a_resolution_sets_or_in_another_currency_is_not_judged() {
        var set = fee(0);
        set.remove("value");
        var dollars = fee(5);
        dollars.put("currency", "USD");

        assertThat(USUAL.check("", charging(set, dollars))).isEmpty();
    }

    @Test
    void a_limit_without_its_unit_is_named() {
        var document = Documents.complete("Thiếu đơn vị", p -> {
            p.put("executionMethods", List.of(Map.of("submissionMethod", "DIRECT", "processingTime", 3)));
        });

        assertThat(Completeness.check("items[0].procedure", "1.000001", document))
                .extracting(Finding::field)
                .contains("items[0].procedure.executionMethods[0].processingTimeUnit");
    }

    @SafeVarargs
    private static vn.tthc.catalog.procedure.ProcedureDocument charging(Map<String, Object>... fees) {
        return Documents.complete("Có thu phí", p -> {
            p.put("executionMethods", List.of(Map.of("submissionMethod", "ONLINE", "fees", List.of(fees))));
        });
    }

    private static Map<String, Object> fee(long amount) {
        return new HashMap<>(Map.of("type", "SERVICE_FEE", "value", amount));
    }
}
