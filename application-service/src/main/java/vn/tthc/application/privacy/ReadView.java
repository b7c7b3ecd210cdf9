package vn.tthc.application.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody read a person's data: as whom and for what, never who.
 *
 * @param part what of the dossier
 * @param purpose absent where it was read before purposes were kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadView(
        Instant at,
        @Nullable String agency,
        @Nullable String agencyName,
        @Nullable String role,
        @Nullable Purpose purpose,
        @Nullable String purposeTitle,
        @Nullable String part) {}
