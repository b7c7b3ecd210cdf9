package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Takes in a file: refuses early what it can, keeps the bytes, then writes the row. */
@ApplicationScoped
class Uploads {

    private final Filing filing;
    private final DocumentStore store;
    private final DocumentConfig config;

    Uploads(Filing filing, DocumentStore store, DocumentConfig config) {
        this.filing = filing;
        this.store = store;
        this.config = config;
    }

    DocumentView receive(UUID dossierId, String component, String name, @Nullable Long length, InputStream content)
            throws IOException {
        filing.requireOpen(dossierId, component);
        var limit = config.maxSize().asLongValue();
        if (length != null && length > limit) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
        }
        var head = content.readNBytes(FileType.HEAD);
        var type = requireAllowed(head);
        var file = store.keep(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
        return filing.add(dossierId, component, plain(name), type, file);
    }

    private FileType requireAllowed(byte[] head) {
        if (head.length == 0) {
            throw new Problem(DossierProblem.EMPTY_DOCUMENT);
        }
        return FileType.of(head)
                .filter(config.allowed()::contains)
                .orElseThrow(() -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                        .with("allowed", config.allowed().stream().sorted().toList()));
    }

    /** A name to show, not a path to follow. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}/\\\\]", "_")
                .strip();
    }
}
