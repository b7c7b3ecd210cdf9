package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.tthc.application.signature.PdfSignatures;
import vn.tthc.application.signature.SignatureCheck;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.FileType;
import vn.tthc.platform.document.Papers;

/** Keeps papers of dossiers, with what can be said of the signatures in them. */
@ApplicationScoped
class Keeping {

    private final DocumentStore store;
    private final Papers papers;
    private final PdfSignatures signatures;

    Keeping(DocumentStore store, Papers papers, PdfSignatures signatures) {
        this.store = store;
        this.papers = papers;
        this.signatures = signatures;
    }

    /** What was kept and what it is. */
    record Kept(FileType type, DocumentStore.StoredFile file, List<SignatureCheck> signatures) {}

    Kept keep(InputStream content, long limit) throws IOException {
        var kept = papers.keep(content, limit);
        var type = kept.type();
        return new Kept(type, kept.file(), type == FileType.PDF ? signaturesIn(kept.file()) : List.of());
    }

    /** By its first bytes, whatever its name says. */
    FileType requireAllowed(byte[] head) {
        return papers.requireAllowed(head);
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
}
