package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.signature.PdfSignatures;
import vn.tthc.application.signature.SignatureCheck;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps a stream if its content is of a kind that is taken in; what turns out to be dangerous is not kept. */
@ApplicationScoped
class Keeping {

    private final DocumentStore store;
    private final DocumentConfig config;
    private final Archives archives;
    private final PdfSignatures signatures;

    Keeping(DocumentStore store, DocumentConfig config, Archives archives, PdfSignatures signatures) {
        this.store = store;
        this.config = config;
        this.archives = archives;
        this.signatures = signatures;
    }

    /** What was kept and what it is. */
    record Kept(FileType type, DocumentStore.StoredFile file, List<SignatureCheck> signatures) {}

    Kept keep(InputStream content, long limit) throws IOException {
        var head = content.readNBytes(FileType.HEAD);
        var type = requireAllowed(head);
        var file = store.keep(new SequenceInputStream(new ByteArrayInputStream(head), content), limit);
        if (type.isArchive()) {
            requireHarmless(file);
        }
        return new Kept(type, file, type == FileType.PDF ? signaturesIn(file) : List.of());
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

    /** Read from a copy on disk, and only where there may be any: most papers are scans. */
    private List<SignatureCheck> signaturesIn(DocumentStore.StoredFile file) throws IOException {
        try (var content = store.open(file.key())) {
            if (!PdfSignatures.mayBeSigned(content)) {
                return List.of();
            }
        }
        var copy = Files.createTempFile("signed", ".pdf");
        try (var content = store.open(file.key())) {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return signatures.check(copy);
        } finally {
            Files.delete(copy);
        }
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
