package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps a stream if its content is of a kind that is taken in; what turns out to be dangerous is not kept. */
@ApplicationScoped
class Keeping {

    private final DocumentStore store;
    private final DocumentConfig config;
    private final Archives archives;

    Keeping(DocumentStore store, DocumentConfig config, Archives archives) {
        this.store = store;
        this.config = config;
        this.archives = archives;
    }

    /** What was kept and what it is. */
    record Kept(FileType type, DocumentStore.StoredFile file) {}

    Kept keep(InputStream content, long limit) throws IOException {
        var head = content.readNBytes(FileType.HEAD);
        var type = requireAllowed(head);
        var file = store.keep(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
        if (type.isArchive()) {
            requireHarmless(file);
        }
        return new Kept(type, file);
    }

    /** By its first bytes, whatever its name says. */
    FileType requireAllowed(byte[] head) {
        if (head.length == 0) {
            throw new Problem(DossierProblem.EMPTY_DOCUMENT);
        }
        return FileType.of(head)
                .filter(config.allowed()::contains)
                .orElseThrow(() -> new Problem(CommonProblem.UNSUPPORTED_MEDIA_TYPE)
                        .with("allowed", config.allowed().stream().sorted().toList()));
    }

    void drop(DocumentStore.StoredFile file) throws IOException {
        store.delete(file.key());
    }

    private void requireHarmless(DocumentStore.StoredFile file) throws IOException {
        try (var content = store.open(file.key())) {
            archives.requireHarmless(content, file.size());
        } catch (Problem e) {
            drop(file);
            throw e;
        }
    }
}
