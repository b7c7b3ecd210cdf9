package vn.tthc.contracts.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import org.junit.jupiter.api.Test;

class BlindSignatureTest {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyPair KEY = BlindSigning.newKey();
    private static final RSAPublicKey OPEN = (RSAPublicKey) KEY.getPublic();

    @Test
    void what_is_unblinded_is_a_signature_of_the_number() {
        var page = new Blinding(OPEN, RANDOM);

        var signature = page.unblind(BlindSigning.sign(KEY.getPrivate(), page.blinded()));

        assertThat(BlindSigning.isSigned(OPEN, page.number(), signature)).isTrue();
        assertThat(BlindSigning.publicKey(BlindSigning.modulus(OPEN))).isEqualTo(OPEN);
    }

    @Test
    void another_number_another_key_and_a_changed_signature_are_not_signed() {
        var page = new Blinding(OPEN, RANDOM);
        var signature = page.unblind(BlindSigning.sign(KEY.getPrivate(), page.blinded()));
        var other = (RSAPublicKey) BlindSigning.newKey().getPublic();

        assertThat(BlindSigning.isSigned(OPEN, new Blinding(OPEN, RANDOM).number(), signature))
                .isFalse();
        assertThat(BlindSigning.isSigned(other, page.number(), signature)).isFalse();
        signature[17] ^= 1;
        assertThat(BlindSigning.isSigned(OPEN, page.number(), signature)).isFalse();
        assertThat(BlindSigning.isSigned(OPEN, page.number(), new byte[3])).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> page.unblind(signature));
    }

    /**
     * The proof in one line: between any request and any signature there is exactly one mask that leads from one to the
     * other, so whoever has both lists can pair them in every way and knows nothing.
     */
    @Test
    void every_request_could_have_led_to_every_signature() {
        var first = new Blinding(OPEN, RANDOM);
        var second = new Blinding(OPEN, RANDOM);
        var signature = new BigInteger(1, second.unblind(BlindSigning.sign(KEY.getPrivate(), second.blinded())));
        var answer = new BigInteger(1, BlindSigning.sign(KEY.getPrivate(), first.blinded()));
        var modulus = OPEN.getModulus();

        var maskOfAnother = answer.multiply(signature.modInverse(modulus)).mod(modulus);

        var message = signature.modPow(OPEN.getPublicExponent(), modulus);
        assertThat(message.multiply(maskOfAnother.modPow(OPEN.getPublicExponent(), modulus))
                        .mod(modulus))
                .isEqualTo(new BigInteger(1, first.blinded()));
    }

    @Test
    void what_is_no_number_below_the_modulus_is_not_signed() {
        var modulus = BlindSigning.modulus(OPEN);

        assertThatIllegalArgumentException().isThrownBy(() -> BlindSigning.sign(KEY.getPrivate(), modulus));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlindSigning.sign(KEY.getPrivate(), new byte[modulus.length + 1]));
    }
}
