package vn.tthc.application.document;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Where papers are kept and what is taken in. */
@ConfigMapping(prefix = "tthc.documents")
interface DocumentConfig {

    /** Folder of the file store; without a default, so that no paper lands in a folder nobody keeps. */
    Path root();

    /** The largest file taken in; keep {@code quarkus.http.limits.max-body-size} above it. */
    @WithDefault("50M")
    MemorySize maxSize();

    /** What may come in, by its content. */
    @WithDefault("PDF,JPEG,PNG,TIFF,DOCX,XLSX")
    Set<FileType> allowed();

    /** How old a file without a row must be to be swept: longer than any upload takes. */
    @WithDefault("24h")
    Duration orphanAge();
}
