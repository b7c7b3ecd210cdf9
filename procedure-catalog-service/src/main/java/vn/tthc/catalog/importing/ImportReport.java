package vn.tthc.catalog.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.DecisionView;
import vn.tthc.catalog.decision.Totals;

/**
 * What became of a file.
 *
 * <p>{@code read} = the sum of {@code published} + {@code listed} + {@code delisted} + {@code unchanged} +
 * {@code refused}; {@code normalised} counts those that were not refused and of which something had to be changed.
 *
 * @param listed rows of the national list that were entered, or changed there
 * @param delisted rows of it that are no longer in force
 */
public record ImportReport(
        UUID id,
        int read,
        Totals published,
        int listed,
        int delisted,
        int unchanged,
        int normalised,
        int refused,
        List<DecisionView> decisions,
        List<Entry> records) {

    /** What became of one record. */
    public enum Outcome {
        NEW,
        AMEND,
        REPLACE,
        ABOLISH,
        LISTED,
        DELISTED,
        UNCHANGED,
        REFUSED
    }

    /**
     * One record.
     *
     * @param line counts from 1
     * @param notes what was changed in it, or why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(int line, @Nullable String code, Outcome outcome, List<String> notes) {}
}
