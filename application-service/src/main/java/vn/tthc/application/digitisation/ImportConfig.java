package vn.tthc.application.digitisation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Taking over earlier results. */
@ConfigMapping(prefix = "tthc.results.import")
interface ImportConfig {

    /** Where the scans lie that records name; without it a record that names one is not taken in. */
    Optional<Path> scans();

    /** The largest file of records; keep {@code quarkus.http.limits.max-body-size} above it. */
    @WithDefault("60M")
    MemorySize maxSize();

    /** The largest scan. */
    @WithDefault("50M")
    MemorySize maxScan();

    /** How often to look for files that wait. */
    @WithDefault("5s")
    String every();

    /** Records of one transaction. */
    @WithDefault("1000")
    int batch();

    /** After how long without a sign of life another replica goes on with a file; longer than any batch takes. */
    @WithDefault("1m")
    Duration lease();
}
