package vn.tthc.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** How the audit log is kept. */
@ConfigMapping(prefix = "tthc.audit")
interface AuditConfig {

    /** The secret under which rows and chain are authenticated: whoever can write to the database must not have it. */
    Optional<String> key();

    /** How often what was written is chained; {@code off} where a test does it itself. */
    @WithDefault("1s")
    String sealEvery();

    /** How often the end of the chain is noted outside the database. */
    @WithDefault("1h")
    String anchorEvery();

    /** Entries chained by one link. */
    @WithDefault("500")
    int batch();

    /**
     * Where the end of the chain is noted from time to time, outside the database and best on media that only grow:
     * with it, even a database set back as a whole to an earlier day is found out.
     */
    Optional<Path> anchorFile();
}
