package vn.tthc.application.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

    private static final List<String> PAPERS = List.of("KQ1:aa", "KQ2:bb");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1,"b":"x"}           | {"b":"x","a":1}
            {"a":"Minh  Sơn "}        | {"a":"Minh Sơn"}
            {"a":"x","b":null,"c":""} | {"a":"x"}
            {"a":{"c":1,"b":[1,2]}}   | {"a":{"b":[1,2],"c":1}}
            """)
    void what_says_the_same_has_one_digest(String one, String other) {
        assertThat(Content.of(one, PAPERS)).isEqualTo(Content.of(other, PAPERS)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":1}       | {"a":2}
            {"a":1}       | {"b":1}
            {"a":[1,2]}   | {"a":[2,1]}
            {"a":"x"}     | {"a":"X"}
            {"a":true}    | {"a":"true"}
            """)
    void what_says_something_else_has_another(String one, String other) {
        assertThat(Content.of(one, PAPERS)).isNotEqualTo(Content.of(other, PAPERS));
    }

    @Test
    void one_letter_in_two_spellings_is_one_letter() {
        var composed = "{\"a\":\"Nguyễn\"}";

        assertThat(Content.of(Normalizer.normalize(composed, Normalizer.Form.NFD), PAPERS))
                .isEqualTo(Content.of(composed, PAPERS));
    }

    @Test
    void papers_count_by_component_and_bytes_whatever_their_order() {
        assertThat(Content.of("{}", List.of("KQ2:bb", "KQ1:aa"))).isEqualTo(Content.of("{}", PAPERS));
        assertThat(Content.of("{}", List.of("KQ1:bb", "KQ2:aa"))).isNotEqualTo(Content.of("{}", PAPERS));
        assertThat(Content.of("{}", List.of("KQ1:aa"))).isNotEqualTo(Content.of("{}", PAPERS));
    }

    @Test
    void where_nothing_was_written_or_uploaded_there_is_nothing_to_compare() {
        assertThat(Content.of("{}", List.of())).isEmpty();
        assertThat(Content.of("{\"a\":\" \"}", List.of())).isEmpty();
    }
}
