package vn.tthc.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.interfaces.ECPublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_stays_what_it_was_at_the_first_start() {
        var first = new Secrets(folder).get("some.key");

        assertThat(first).matches("[0-9a-f]{64}");
        assertThat(new Secrets(folder).get("some.key")).isEqualTo(first);
        assertThat(new Secrets(folder).get("another.key")).isNotEqualTo(first);
    }

    @Test
    void a_seal_is_a_key_on_p256_under_its_own_password_and_stays() throws Exception {
        var secrets = new Secrets(folder);
        var file = secrets.seal("receipts-seal");
        var bytes = Files.readAllBytes(file);

        var store = KeyStore.getInstance(
                file.toFile(), secrets.get("receipts-seal.password").toCharArray());
        var key = (ECPublicKey) store.getCertificate("seal").getPublicKey();
        assertThat(key.getParams().getOrder().bitLength()).isEqualTo(256);
        assertThat(Files.readAllBytes(secrets.seal("receipts-seal"))).isEqualTo(bytes);
        assertThat(folder).isDirectoryNotContaining(left -> left.toString().endsWith(".draft"));
    }
}
