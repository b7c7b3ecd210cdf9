package vn.tthc.catalog.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Versions that took the days of earlier ones of the same procedure. Told within the service and within the transaction
 * that publishes them, so that what hangs on a version can go on with the next.
 */
public record VersionsSucceeded(Instant at, List<Succession> successions) {

    /**
     * One of them.
     *
     * @param cases codes of the cases that the new version has
     */
    public record Succession(UUID before, UUID after, List<String> cases) {}

    static VersionsSucceeded of(Instant at, List<Change> openings) {
        return new VersionsSucceeded(
                at, openings.stream().flatMap(VersionsSucceeded::succession).toList());
    }

    /** A procedure that begins takes nobody's days. */
    private static Stream<Succession> succession(Change change) {
        var opening = change.opening();
        return opening == null
                ? Stream.empty()
                : change.restated().stream()
                        .map(Change.Restated::was)
                        .map(was -> new Succession(was.versionId(), opening.versionId(), cases(change, opening)));
    }

    private static List<String> cases(Change change, Change.Opening opening) {
        return EffectiveCases.of(change.procedureCode(), opening.document()).stream()
                .map(ProcedureDocument.Case::code)
                .filter(Objects::nonNull)
                .toList();
    }
}
