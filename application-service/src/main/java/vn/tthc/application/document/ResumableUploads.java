package vn.tthc.application.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.FileType;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Takes in a file in pieces over a line that breaks: each piece is durable before it is answered for, so that whoever
 * comes back goes on where the upload stands, at any replica. Size and digest are those that were announced, or there is
 * no paper.
 */
@ApplicationScoped
class ResumableUploads {

    /** Only the last piece may be smaller, or an upload could consist of millions of them. */
    static final int MIN_CHUNK = 64 * 1024;

    private final Filing filing;
    private final UploadTable table;
    private final Keeping keeping;
    private final Scanning scanning;
    private final DocumentStore store;
    private final DocumentConfig config;
    private final Clock clock;

    ResumableUploads(
            Filing filing,
            UploadTable table,
            Keeping keeping,
            Scanning scanning,
            DocumentStore store,
            DocumentConfig config,
            Clock clock) {
        this.filing = filing;
        this.table = table;
        this.keeping = keeping;
        this.scanning = scanning;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** Where it stands. */
    Upload get(UUID dossierId, UUID id) {
        return table.find(dossierId, id, filing.uploader(dossierId), clock.instant())
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** Adds a piece; with the last one it becomes a paper. Sent again whole, it is only finished again. */
    Upload append(UUID dossierId, UUID id, long offset, @Nullable Long length, InputStream content) throws IOException {
        var upload = get(dossierId, id);
        requireOffset(upload, offset);
        if (upload.documentId() != null) {
            return upload;
        }
        filing.requireOpen(dossierId, upload.paper());
        if (!upload.isWhole()) {
            keepPart(upload, length, content);
            upload = get(dossierId, id);
        }
        if (upload.isWhole()) {
            finish(upload);
            upload = get(dossierId, id);
        }
        return upload;
    }

    private void keepPart(Upload upload, @Nullable Long length, InputStream content) throws IOException {
        var room = Math.min(upload.size() - upload.received(), config.maxChunk().asLongValue());
        if (length != null && length > room) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, room).with("limit", room);
        }
        var head = content.readNBytes(FileType.HEAD);
        if (upload.received() == 0) {
            keeping.requireAllowed(head);
        }
        var part = store.keep(new SequenceInputStream(new ByteArrayInputStream(head), content), room);
        if (part.size() < MIN_CHUNK && upload.received() + part.size() < upload.size()) {
            keeping.drop(part);
            throw new Problem(DocumentProblem.UPLOAD_CHUNK_TOO_SMALL, MIN_CHUNK);
        }
        if (!table.advance(upload.id(), upload.received(), part)) {
            keeping.drop(part);
            requireOffset(get(upload.dossierId(), upload.id()), upload.received());
        }
    }

    private static void requireOffset(Upload upload, long offset) {
        if (upload.received() != offset) {
            throw new Problem(DocumentProblem.UPLOAD_OFFSET, upload.received()).with("offset", upload.received());
        }
    }

    private void finish(Upload upload) throws IOException {
        var parts = table.parts(upload.id());
        var view = file(upload, parts);
        delete(parts);
        scanning.look(view);
    }

    /** Bytes that can never become a paper are not kept until the upload expires. */
    private DocumentView file(Upload upload, List<String> parts) throws IOException {
        try {
            var kept = keeping.keep(new PartsStream(store, parts), upload.size());
            return filing.add(upload, requireDigest(upload, kept));
        } catch (Problem e) {
            if (e.type().status() != CommonProblem.CONFLICT.status()) {
                table.remove(upload.id());
                delete(parts);
            }
            throw e;
        }
    }

    private Keeping.Kept requireDigest(Upload upload, Keeping.Kept kept) throws IOException {
        if (kept.file().size() == upload.size() && kept.file().sha256().equals(upload.sha256())) {
            return kept;
        }
        keeping.drop(kept.file());
        throw new Problem(DocumentProblem.UPLOAD_DIGEST)
                .with("sha256", kept.file().sha256());
    }

    private void delete(List<String> parts) throws IOException {
        for (var part : parts) {
            store.delete(part);
        }
    }
}
