package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.tthc.platform.text.Diacritics;

class LikenessTest {

    @Test
    void texts_are_alike_by_the_words_they_share_of_all_words_in_both() {
        var like = like("Đường vào Trung tâm bị ngập", "duong vao trung tam lai NGAP nang");

        assertThat(like.shared()).containsExactly("duong", "ngap", "tam", "trung", "vao");
        assertThat(like.percent()).isEqualTo(5 * 100 / 7);
    }

    @Test
    void another_matter_is_not_alike_and_nothing_is_like_nothing() {
        assertThat(like("Đường vào Trung tâm bị ngập", "Trả hồ sơ chậm hai ngày")
                        .percent())
                .isLessThan(Likeness.LEAST);
        assertThat(like("", "").percent()).isZero();
    }

    @Test
    void the_index_is_asked_for_the_longest_words_and_nothing_in_them_is_an_operator() {
        assertThat(Likeness.query(Diacritics.fold("a & b | (Nghiêng) !ngả:* đường")))
                .isEqualTo("nghieng | duong | nga");
    }

    private static Likeness like(String one, String other) {
        return Likeness.of(Diacritics.fold(one), Diacritics.fold(other));
    }
}
