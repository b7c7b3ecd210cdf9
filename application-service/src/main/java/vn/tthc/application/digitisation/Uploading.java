package vn.tthc.application.digitisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps a file of records before anything is read of it but its first line. */
@ApplicationScoped
class Uploading {

    private static final int FIRST_LINE = 64 * 1024;

    private final DocumentStore store;
    private final Imports imports;
    private final ImportConfig config;

    Uploading(DocumentStore store, Imports imports, ImportConfig config) {
        this.store = store;
        this.imports = imports;
        this.config = config;
    }

    ImportView take(String contentType, InputStream content) throws IOException {
        var format = ImportFormat.of(contentType).orElseThrow(() -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE));
        var beginning = content.readNBytes(FIRST_LINE);
        requireHead(format, beginning);
        var whole = new SequenceInputStream(new ByteArrayInputStream(beginning), content);
        var file = store.keep(whole, config.maxSize().asLongValue());
        var entered = imports.enter(file, format);
        if (entered.isEmpty()) {
            store.delete(file.key());
        }
        return entered.orElseGet(() -> imports.ofFile(file.sha256()));
    }

    private static void requireHead(ImportFormat format, byte[] beginning) throws IOException {
        try (var file = new ImportFile(new ByteArrayInputStream(beginning))) {
            if (file.reader(format).isEmpty()) {
                throw new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("file", "Head", "rule.digitisation.Head", LineReader.REQUIRED);
            }
        }
    }
}
