package vn.tthc.catalog.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision does to one procedure.
 *
 * @param closing the periods that end or shrink, as they were
 * @param closedAt from that day on
 * @param successor who takes its place, if another procedure does
 * @param opening the version that begins on that day; absent when it is abolished
 */
public record Change(
        String procedureCode,
        List<Timeline.Period> closing,
        LocalDate closedAt,
        @Nullable String successor,
        @Nullable Opening opening) {

    /**
     * A new version; already sanitised and checked.
     *
     * @param until an end that was decided earlier and stands, with who then takes its place
     */
    public record Opening(
            UUID versionId,
            int number,
            @Nullable LocalDate until,
            @Nullable String successor,
            ProcedureDocument document) {}

    /** A procedure begins, or goes on as another version for as long as it was to go on. */
    public static Change open(String code, Timeline known, LocalDate from, UUID versionId, ProcedureDocument document) {
        var current = known.on(from);
        var opening = new Opening(
                versionId,
                known.lastNumber() + 1,
                current.map(Timeline.Period::to).orElse(null),
                current.map(Timeline.Period::successor).orElse(null),
                document);
        return new Change(code, affected(known, from), from, null, opening);
    }

    /** A procedure ends. */
    public static Change close(String code, Timeline known, LocalDate from, @Nullable String successor) {
        return new Change(code, affected(known, from), from, successor, null);
    }

    private static List<Timeline.Period> affected(Timeline known, LocalDate from) {
        return known.periods().stream().filter(p -> p.lastsBeyond(from)).toList();
    }
}
