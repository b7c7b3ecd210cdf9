package vn.tthc.application.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload has come.
 *
 * @param offset where the next piece begins; all before it is safe
 * @param documentId what it has become, once it is whole
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadView(
        UUID id,
        long offset,
        long size,
        Instant expiresAt,
        @Nullable UUID documentId) {}
