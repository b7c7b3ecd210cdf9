package vn.tthc.application.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A private key with the certificates that say whose it is, its own first. */
record SigningKey(PrivateKey key, List<X509Certificate> chain) {

    static SigningKey read(Path pkcs12, char[] password) {
        try (var in = Files.newInputStream(pkcs12)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key) {
                    return new SigningKey(
                            key,
                            Arrays.stream(store.getCertificateChain(alias))
                                    .map(X509Certificate.class::cast)
                                    .toList());
                }
            }
            throw new IllegalStateException("No key in " + pkcs12);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key cannot be read: " + pkcs12, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not a key in PKCS#12 for this password: " + pkcs12, e);
        }
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }
}
