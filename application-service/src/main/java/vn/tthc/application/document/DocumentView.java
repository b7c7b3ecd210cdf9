package vn.tthc.application.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.signature.SignatureCheck;
import vn.tthc.platform.document.ScanState;

/**
 * A version of a paper, without its bytes.
 *
 * @param seriesId the first version; all versions of a paper have it in common
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
        UUID id,
        UUID seriesId,
        int version,
        String component,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant uploadedAt,
        ScanState scan,
        List<SignatureCheck> signatures,
        @Nullable Source reusedFrom) {

    static DocumentView of(Document document) {
        return new DocumentView(
                document.id(),
                document.seriesId(),
                document.revision(),
                document.componentCode(),
                document.name(),
                document.mediaType(),
                document.size(),
                document.sha256(),
                document.uploadedAt(),
                document.scan(),
                document.signatures(),
                document.reusedFrom());
    }

    DocumentView with(ScanState state) {
        return new DocumentView(
                id,
                seriesId,
                version,
                component,
                name,
                mediaType,
                size,
                sha256,
                uploadedAt,
                state,
                signatures,
                reusedFrom);
    }
}
