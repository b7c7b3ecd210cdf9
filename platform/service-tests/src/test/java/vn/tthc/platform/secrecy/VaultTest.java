package vn.tthc.platform.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    private static final String OLD = "old:" + key("the key of the year before, 0001");
    private static final String NEW = "new:" + key("the key that is written with now");
    private static final String NUMBER = "099000000011";

    private final Vault before = new Vault(OLD);
    private final Vault during = new Vault(NEW + "," + OLD);
    private final Vault after = new Vault(NEW);

    @Test
    void what_is_stored_says_nothing_and_is_read_back_at_its_place() {
        var stored = after.seal("Số nhà 4, phố Lý Thường Kiệt", "dossier.applicant_address/1");

        assertThat(stored).startsWith("enc1:new:").doesNotContain("phố");
        assertThat(after.open(stored, "dossier.applicant_address/1")).isEqualTo("Số nhà 4, phố Lý Thường Kiệt");
    }

    @Test
    void the_same_text_is_never_stored_the_same_way_twice() {
        assertThat(after.seal(NUMBER, "a/1")).isNotEqualTo(after.seal(NUMBER, "a/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dossier.applicant_identity/2", "dossier.applicant_phone/1", ""})
    void moved_to_another_row_or_field_it_cannot_be_read(String elsewhere) {
        var stored = after.seal(NUMBER, "dossier.applicant_identity/1");

        assertThatThrownBy(() -> after.open(stored, elsewhere)).isInstanceOf(UnreadableSecretException.class);
    }

    @Test
    void a_changed_or_cut_off_text_is_refused_without_being_quoted() {
        var stored = after.seal(NUMBER, "a/1");
        var last = stored.charAt(stored.length() - 2) == 'A' ? "BA" : "AA";

        for (var wrong :
                new String[] {stored.substring(0, stored.length() - 2) + last, "enc1:new:", "enc1:new:%%", "enc1:"}) {
            assertThatThrownBy(() -> after.open(wrong, "a/1"))
                    .isInstanceOf(UnreadableSecretException.class)
                    .hasMessageNotContaining(stored.substring(12, 30));
        }
    }

    @Test
    void while_a_key_is_changed_both_are_read_and_the_first_is_written_with() {
        var earlier = before.seal(NUMBER, "a/1");

        assertThat(during.open(earlier, "a/1")).isEqualTo(NUMBER);
        assertThat(during.isCurrent(earlier)).isFalse();
        assertThat(during.isCurrent(during.seal(NUMBER, "a/1"))).isTrue();
        assertThatThrownBy(() -> after.open(earlier, "a/1")).hasMessageContaining("key old is missing");
    }

    @Test
    void what_was_stored_before_there_was_encryption_is_what_it_says() {
        assertThat(after.open(NUMBER, "a/1")).isEqualTo(NUMBER);
        assertThat(after.isCurrent(NUMBER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret-without-id", "id:c2hvcnQ=", "id:", ",", "id:not base64 at all"})
    void a_setting_that_is_no_key_ring_is_named_and_not_quoted(String setting) {
        assertThatThrownBy(() -> new Vault(setting))
                .hasMessageContaining("tthc.personal-data.keys")
                .hasMessageNotContaining("secret-without")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new Vault(OLD + "," + OLD)).hasMessageContaining("two keys are called old");
    }

    @Test
    void a_text_in_an_entity_goes_back_as_it_came_and_is_read_only_where_it_stands() {
        var row = UUID.randomUUID();
        var stored = after.seal(NUMBER, Confidential.place("dossier.applicant_identity", row));
        var loaded = Confidential.stored(stored, after);

        assertThat(loaded.toStore(after)).isSameAs(stored);
        assertThatThrownBy(loaded::value).isInstanceOf(IllegalStateException.class);
        assertThat(loaded.at("dossier.applicant_identity", row).value()).isEqualTo(NUMBER);
        assertThatThrownBy(() -> loaded.at("dossier.applicant_phone", row).value())
                .isInstanceOf(UnreadableSecretException.class);
        assertThat(loaded.at("dossier.applicant_identity", row))
                .isEqualTo(loaded)
                .hasToString("Confidential[…]");
    }

    @Test
    void copied_to_another_row_it_is_encrypted_anew_for_that_one() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var written = Confidential.of(NUMBER).at("a", first).toStore(after);

        var copied = Confidential.stored(written, after)
                .at("a", first)
                .at("a", second)
                .toStore(after);

        assertThat(after.open(copied, Confidential.place("a", second))).isEqualTo(NUMBER);
        assertThatThrownBy(() -> Confidential.of(NUMBER).toStore(after)).isInstanceOf(IllegalStateException.class);
    }

    private static String key(String bytes) {
        return Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.US_ASCII));
    }
}
