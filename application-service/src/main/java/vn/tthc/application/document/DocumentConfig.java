package vn.tthc.application.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How papers of dossiers come in, beside what holds for papers of whatever kind. */
@ConfigMapping(prefix = "tthc.documents")
interface DocumentConfig {

    /** The largest file taken in in pieces. */
    @WithDefault("500M")
    MemorySize maxResumableSize();

    /** The largest piece of an upload; keep {@code quarkus.http.limits.max-body-size} above it. */
    @WithDefault("16M")
    MemorySize maxChunk();

    /** How long an upload in pieces may take, breaks included. */
    @WithDefault("24h")
    Duration uploadAge();

    /** Uploads of one dossier that are begun and not finished. */
    @WithDefault("20")
    int maxOpenUploads();

    /** Papers of one dossier, all versions counted. */
    @WithDefault("500")
    int maxPerDossier();

    /** How old a file without a row must be to be swept: longer than any upload takes. */
    @WithDefault("24h")
    Duration orphanAge();
}
