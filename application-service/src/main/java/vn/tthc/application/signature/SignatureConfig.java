package vn.tthc.application.signature;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Whom to trust, and with what to sign. */
@ConfigMapping(prefix = "tthc.signatures")
interface SignatureConfig {

    /** Certificates in PEM of the authorities whose signatures count; without it none does. */
    Optional<Path> trusted();

    /** The province's own key; without it results are printed and not signed. */
    Key key();

    /** The key (EC, P-256) that seals what a QR code says; without it the code holds the dossier's number alone. */
    Key seal();

    /** A key with its certificates. */
    interface Key {

        /** A PKCS#12 file. */
        Optional<Path> path();

        /** Of the file and of the key. */
        Optional<String> password();
    }
}
