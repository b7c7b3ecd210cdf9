package vn.tthc.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "floors", 3, "use", "HOUSE", "area", "120.50", "old", false, "note", " ", "land", Map.of("kind", "ODT"));

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            floors,      EQUAL,     3,     true
            floors,      EQUAL,     3.0,   true
            floors,      EQUAL,     4,     false
            use,         EQUAL,     HOUSE, true
            old,         EQUAL,     false, true
            land.kind,   EQUAL,     ODT,   true
            land.other,  EQUAL,     ODT,   false
            use.kind,    EQUAL,     HOUSE, false
            use,         NOT_EQUAL, SHOP,  true
            use,         NOT_EQUAL, HOUSE, false
            absent,      NOT_EQUAL, SHOP,  false
            floors,      AT_LEAST,  3,     true
            floors,      AT_LEAST,  4,     false
            area,        AT_LEAST,  120.5, true
            use,         AT_LEAST,  1,     false
            absent,      AT_LEAST,  1,     false
            floors,      LESS_THAN, 4,     true
            floors,      LESS_THAN, 3,     false
            use,         LESS_THAN, 3,     false
            absent,      LESS_THAN, 3,     false
            use,         GIVEN,     -,     true
            note,        GIVEN,     -,     false
            absent,      GIVEN,     -,     false
            note,        MISSING,   -,     true
            absent,      MISSING,   -,     true
            use,         MISSING,   -,     false
            """)
    void an_answer_meets_a_condition_or_does_not(
            String field, Condition.Test is, @Nullable String value, boolean holds) {
        assertThat(new Condition(field, is, value).holds(ANSWERS)).isEqualTo(holds);
    }

    @Test
    void what_compares_needs_a_value_and_an_order_needs_a_number() {
        assertThat(new Condition("floors", Condition.Test.EQUAL, null).isSound())
                .isFalse();
        assertThat(new Condition("floors", Condition.Test.AT_LEAST, "many").isSound())
                .isFalse();
        assertThat(new Condition("floors", Condition.Test.AT_LEAST, "3").isSound())
                .isTrue();
        assertThat(new Condition("floors", Condition.Test.GIVEN, null).isSound())
                .isTrue();
    }
}
