package vn.tthc.catalog.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A reorganisation as it was recorded; every agency under the name it had then. */
public record ReorganisationView(
        UUID id,
        String kind,
        LocalDate effectiveOn,
        String legalBasis,
        List<Named> predecessors,
        List<Named> successors,
        Instant recordedAt,
        String recordedBy) {

    /** An agency under its name of the time. */
    public record Named(String code, String name) {}

    record Sides(List<Named> predecessors, List<Named> successors) {}
}
