package vn.tthc.application.document;

import java.time.Instant;
import java.util.UUID;

/** A paper of a dossier, without its bytes. */
record DocumentView(
        UUID id, String component, String name, String mediaType, long size, String sha256, Instant uploadedAt) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.componentCode(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.uploadedAt());
    }
}
