package vn.tthc.catalog.posting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inspection as people read it; lists leave the findings out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InspectionView(
        UUID id,
        String agency,
        LocalDate inspectedOn,
        String status,
        String inspector,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable List<InspectionFinding> findings,
        long version) {}
