package vn.tthc.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlatformKeysTest {

    private final PlatformKeys keys = new PlatformKeys(Platform.SETTINGS);

    @Test
    void what_is_signed_is_every_field_in_the_order_that_is_written_down() {
        var callback = Platform.paid("TT01", "FT1", 75_000);

        assertThat(callback.signedText()).isEqualTo("testbank|k1|1.0|PAY|TT01|FT1|75000|0|0|0");
        assertThat(callback.checkSum())
                .as("reckoned with openssl dgst -sha256 -hmac")
                .isEqualTo("171915a4c2969085e1f65b4925c3096fc798be4e46f33b9a3ea88544e42d492b");
        assertThat(keys.isSigned(callback)).isTrue();
    }

    @Test
    void a_hash_holds_for_its_key_its_client_and_its_fields_only() {
        var callback = Platform.paid("TT01", "FT1", 75_000);

        assertThat(keys.isSigned(Platform.with(Platform.paid("TT01", "FT1", 75_001), callback.checkSum())))
                .isFalse();
        assertThat(keys.isSigned(Platform.with(Platform.failed("TT01", "FT1", 75_000), callback.checkSum())))
                .isFalse();
        assertThat(keys.isSigned(Platform.with(Platform.signed("k2", "TT01", "FT1", 75_000, 0), callback.checkSum())))
                .isFalse();
        assertThat(new PlatformKeys(List.of()).isSigned(callback)).isFalse();
        assertThat(new PlatformKeys(List.of("other:k1:only-for-tests-only-for-tests-0001")).isSigned(callback))
                .isFalse();
    }

    @Test
    void while_a_platform_changes_its_key_both_are_good() {
        assertThat(keys.isSigned(Platform.signed("k1", "TT01", "FT1", 75_000, 0)))
                .isTrue();
        assertThat(keys.isSigned(Platform.signed("k2", "TT01", "FT1", 75_000, 0)))
                .isTrue();
    }

    @Test
    void a_setting_that_is_none_stops_the_start_without_being_told() {
        assertThatThrownBy(() -> new PlatformKeys(List.of("bank:k1:short")))
                .hasMessageContaining("tthc.payments.keys")
                .hasMessageNotContaining("short");
    }
}
