package vn.tthc.application.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload in pieces as it stood when it was read. */
record Upload(
        UUID id,
        UUID dossierId,
        NewPaper paper,
        long size,
        String sha256,
        long received,
        @Nullable UUID documentId,
        Instant expiresAt) {

    boolean isWhole() {
        return received == size;
    }

    UploadView view() {
        return new UploadView(id, received, size, expiresAt, documentId);
    }
}
