package vn.tthc.workflow.handoff;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** The key (EC, P-256) that seals receipts; without it they are kept and not sealed. */
@ConfigMapping(prefix = "tthc.workflow.receipts.seal")
interface ReceiptConfig {

    /** A PKCS#12 file. */
    Optional<Path> path();

    /** Of the file and of the key. */
    Optional<String> password();
}
