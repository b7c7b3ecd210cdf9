package vn.tthc.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

    private static final Map<String, Object> FACTS =
            Map.of("channel", "ONLINE", "area", 250.5, "floors", 3, "urgent", true, "name", "A and B");

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', textBlock = """
            channel = "ONLINE",                      true
            channel != "ONLINE",                     false
            area > 250,                              true
            area <= 250.5,                           true
            area < 250.5,                            false
            floors >= 3 and area > 100,              true
            floors >= 3 and area > 1000,             false
            urgent = true,                           true
            urgent != true,                          false
            name = "A and B",                        true
            unknown = "x",                           false
            unknown != "x",                          false
            channel > 3,                             false
            """)
    void a_condition_holds_or_not(String text, boolean expected) {
        assertThat(Condition.parse(text).orElseThrow().holds(FACTS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "area", "area >", "> 3", "area > 3 or floors > 1", "area = x", "a.b = 1", "area == 3 and"})
    void what_is_no_condition_is_refused(String text) {
        assertThat(Condition.parse(text)).isEmpty();
    }

    @Test
    void it_names_what_it_asks_for() {
        assertThat(Condition.parse("floors > 2 and area > 3").orElseThrow().fields())
                .containsExactly("area", "floors");
    }
}
