package vn.tthc.platform.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where papers are kept and what is taken in. Each service has a place of its own: it removes what no row of it names. */
@ConfigMapping(prefix = "tthc.documents")
public interface StoreConfig {

    /** Folder of the file store; without a default, so that no paper lands in a folder nobody keeps. */
    Optional<Path> root();

    /** A bucket instead of the folder. */
    S3 s3();

    /** Who looks at papers before anybody reads them. */
    Scan scan();

    /** The largest file taken in with one request; keep {@code quarkus.http.limits.max-body-size} above it. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** What may come in, by its content. */
    @WithDefault("PDF,JPEG,PNG,TIFF,DOCX,XLSX")
    Set<FileType> allowed();

    /** What an office file may unpack to. */
    @WithDefault("500M")
    MemorySize maxUnpacked();

    /** What an office file may unpack to, as a multiple of its size. */
    @WithDefault("100")
    int maxUnpackedRatio();

    /** Files in an office file. */
    @WithDefault("5000")
    int maxEntries();

    /** Any store that speaks S3. */
    interface S3 {

        Optional<String> bucket();

        /** Without it, Amazon's own for the region. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        /** Without it, what the environment of the process provides. */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** The bucket in the path and not in the name of the host, which is what most stores other than Amazon's want. */
        @WithDefault("true")
        boolean pathStyle();
    }

    /** The scanner. */
    interface Scan {

        /** {@code unix:<path>} or {@code tcp:<host>:<port>} of a clamd; its StreamMaxLength must not be below max-size. */
        Optional<String> clamd();

        /** How long it may take over one paper. */
        @WithDefault("2m")
        Duration timeout();
    }
}
