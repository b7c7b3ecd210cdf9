package vn.tthc.workflow.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTest {

    @Test
    void a_text_is_broken_at_spaces_and_what_does_not_fit_is_left_out_visibly() {
        assertThat(Wrapped.of("Thẩm định hồ sơ xây dựng", 12, 3)).containsExactly("Thẩm định hồ", "sơ xây dựng");
        assertThat(Wrapped.of("một hai ba bốn", 7, 1)).containsExactly("một hai…");
        assertThat(Wrapped.of(" ", 5, 2)).containsExactly("");
    }
}
