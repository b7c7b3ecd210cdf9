package vn.tthc.application.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The results that a person holds and that hold on a day; known to whoever issues results. */
public interface ReusableResults {

    /** One of them, and where its paper lies; without a dossier if it was issued before this system. */
    record Held(
            UUID id,
            @Nullable UUID dossierId,
            String number,
            String agency,
            Instant issuedAt,
            @Nullable LocalDate validTo,
            long size,
            String storageKey) {}

    /** Newest first, from after the given one. */
    List<Held> of(List<String> personKeys, LocalDate day, UUID after, int limit);

    Optional<Held> find(List<String> personKeys, LocalDate day, UUID resultId);
}
