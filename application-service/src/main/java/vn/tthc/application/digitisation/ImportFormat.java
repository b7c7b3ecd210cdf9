package vn.tthc.application.digitisation;

import java.util.Optional;

/** How a file of earlier results is written; in both, one line is one record. */
enum ImportFormat {
    CSV("text/csv"),
    JSON_LINES("application/x-ndjson");

    private final String mediaType;

    ImportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    static Optional<ImportFormat> of(String contentType) {
        for (var format : values()) {
            if (contentType.startsWith(format.mediaType)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
