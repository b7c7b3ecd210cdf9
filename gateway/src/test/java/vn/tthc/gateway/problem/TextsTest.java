package vn.tthc.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @Test
    void every_problem_has_its_words_in_both_languages_and_there_are_no_others() {
        var keys = Arrays.stream(GatewayProblem.values())
                .flatMap(problem -> Stream.of(problem.slug() + ".title", problem.slug() + ".detail"))
                .toList();

        assertThat(Texts.VIETNAMESE.keys()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(Texts.ENGLISH.keys()).containsExactlyInAnyOrderElementsOf(keys);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-US,en;q=0.9 | en",
                "vi | vi",
                "vi;q=0.5, en | en",
                "en;q=0.5, vi | vi",
                "fr | vi",
                "en;q=x | vi",
                "en;q=0 | vi",
                "english | vi",
            })
    void vietnamese_unless_english_is_preferred(String acceptLanguage, String language) {
        assertThat(Texts.preferredBy(acceptLanguage).language()).isEqualTo(language);
        assertThat(Texts.preferredBy(null).language()).isEqualTo("vi");
    }
}
