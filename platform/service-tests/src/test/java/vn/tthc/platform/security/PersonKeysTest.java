package vn.tthc.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is changed by hashing on, so that nobody's number is needed for it. */
class PersonKeysTest {

    private static final String AN = "099000000011";
    private static final String K2 = "k2:sixteen-characters";
    private static final String K3 = "k3:another-sixteen-and-more";
    private static final PersonKeys FIRST = keys(null);
    private static final PersonKeys SECOND = keys(null, K2);
    private static final PersonKeys THIRD = keys(null, K2, K3);

    private static PersonKeys keys(@Nullable String active, String... later) {
        return new PersonKeys(
                "secret",
                later.length == 0 ? Optional.empty() : Optional.of(List.of(later)),
                Optional.ofNullable(active));
    }

    @Test
    void a_key_under_a_later_secret_says_which_and_follows_from_the_key_before_without_the_number() {
        assertThat(FIRST.of(AN)).matches("[0-9a-f]{64}");
        assertThat(SECOND.of(AN)).matches("k2:[0-9a-f]{64}").isEqualTo(SECOND.current(FIRST.of(AN)));
        assertThat(THIRD.of(AN)).matches("k3:[0-9a-f]{64}").isEqualTo(THIRD.current(SECOND.of(AN)));
        assertThat(THIRD.current(FIRST.of(AN))).isEqualTo(THIRD.of(AN));
        assertThat(THIRD.of(AN))
                .isNotEqualTo(keys(null, K2, "k3:other-sixteen-and-more").of(AN));
    }

    @Test
    void a_person_is_found_under_every_key_there_was_and_the_present_one_is_the_first() {
        assertThat(THIRD.all(AN)).containsExactly(THIRD.of(AN), FIRST.of(AN), SECOND.of(AN));
        assertThat(FIRST.all(AN)).containsExactly(FIRST.of(AN));
    }

    @Test
    void a_secret_that_is_known_and_not_written_with_yet_is_read_with_and_what_is_newer_stays() {
        var waiting = keys("first", K2);

        assertThat(waiting.of(AN)).isEqualTo(FIRST.of(AN));
        assertThat(waiting.all(AN)).containsExactly(FIRST.of(AN), SECOND.of(AN));
        assertThat(waiting.current(SECOND.of(AN))).isEqualTo(SECOND.of(AN));
        assertThat(waiting.active()).isEqualTo("first");
        assertThat(keys("k2", K2, K3).of(AN)).isEqualTo(SECOND.of(AN));
    }

    @Test
    void what_is_up_to_date_or_no_key_at_all_stays_as_it_is() {
        assertThat(SECOND.current(SECOND.of(AN))).isEqualTo(SECOND.of(AN));
        assertThat(SECOND.current("destroyed:019aa000")).isEqualTo("destroyed:019aa000");
        assertThat(SECOND.current("")).isEmpty();
        assertThat(FIRST.current(SECOND.of(AN))).isEqualTo(SECOND.of(AN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short:secret", "no-id-of-sixteen-characters", "K2:sixteen-characters", ":sixteen-characters"})
    void a_setting_that_is_none_is_named_and_not_shown(String setting) {
        assertThatThrownBy(() -> keys(null, setting))
                .hasMessageContaining("tthc.person-key.later")
                .hasMessageNotContaining("sixteen-characters");
        assertThatThrownBy(() -> keys("k9", K2)).hasMessageContaining("tthc.person-key.active");
    }
}
