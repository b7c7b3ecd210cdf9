package vn.tthc.application.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Announces a file that will come in pieces.
 *
 * @param size in bytes, of the whole
 * @param sha256 of the whole, in hexadecimal digits
 * @param replaces the paper that this one is a new version of
 */
record UploadRequest(
        @NotBlank @Size(max = 60) String component,
        @NotBlank @Size(max = 200) String name,
        @NotNull @Positive Long size,
        @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,
        @Nullable UUID replaces) {

    NewPaper paper() {
        return new NewPaper(component, name, replaces);
    }

    Upload upload(UUID id, UUID dossierId, Instant expiresAt) {
        return new Upload(id, dossierId, paper(), size, sha256.toLowerCase(Locale.ROOT), 0, null, expiresAt);
    }
}
