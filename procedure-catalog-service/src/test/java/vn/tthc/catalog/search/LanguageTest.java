package vn.tthc.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final Language LANGUAGE = new Language(
            Spelling.of(List.of(
                    "dang ki khai sinh",
                    "dang ki ket hon",
                    "dang ki thuong tru",
                    "cap giai phep xai dung",
                    "cap the can cuoc",
                    "hun trung hang hoa",
                    "cho phep thuong mai")),
            Map.of("gpxd", "giai phep xai dung", "nhap ho khau", "dang ki thuong tru"));

    @Test
    void diacritics_case_both_letters_d_and_both_letters_i_are_the_same() {
        assertThat(Fold.text("  ĐĂNG KÝ, khai-sinh ")).isEqualTo("dang ki khai sinh");
        assertThat(Fold.text(Normalizer.normalize("đăng kí", Normalizer.Form.NFD)))
                .isEqualTo("dang ki");
        assertThat(Fold.text("%_'&|!")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GPXD, giai phep xai dung",
        "nhập hộ khẩu, dang ki thuong tru",
        "đăng ký khai sịnh, dang ki khai sinh",
        "ddawng kys khai sinh, dang ki khai sinh",
        "dang ki kết hun, dang ki ket hon",
        "đăng kí kết hônn, dang ki ket hon",
        "thường chú, thuong tru",
        "khaisinh, khai sinh",
        "giấy phép xây rựng, giai phep xai dung"
    })
    void what_is_typed_is_read_as_names_have_it(String typed, String phrase) {
        assertThat(LANGUAGE.understand(typed).phrase()).isEqualTo(phrase);
    }

    @ParameterizedTest
    @CsvSource({"1.001193, 1.001193", "001193, 001193", "1.0011, 1.0011", "2.000815.000.00.00.H55, 2.000815"})
    void a_code_is_known_whole_in_part_and_with_the_agency_that_the_older_portal_appends(String typed, String code) {
        assertThat(LANGUAGE.understand(typed).code()).isEqualTo(code);
    }

    @Test
    void words_that_only_say_what_people_do_are_not_required() {
        var question = LANGUAGE.understand("xin làm giấy khai sinh");

        assertThat(required(question)).contains("khai", "sinh").doesNotContain("xin", "lam");
        assertThat(question.weight())
                .isLessThan(LANGUAGE.understand("khai sinh").weight() * 1.5);
    }

    @Test
    void only_letters_and_figures_are_looked_for() {
        assertThat(required(LANGUAGE.understand("khai' & !sinh:* | (a) <-> \\")))
                .allMatch(word -> word.matches("[a-z0-9]+"));
        assertThat(LANGUAGE.understand("&|!").isNothing()).isTrue();
        assertThat(LANGUAGE.understand("  ").wantsAll()).isTrue();
    }

    private static List<String> required(Question question) {
        return question.telling().stream()
                .flatMap(idea -> idea.said().stream())
                .flatMap(way -> way.words().stream())
                .toList();
    }
}
