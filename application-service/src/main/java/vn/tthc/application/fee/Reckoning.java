package vn.tthc.application.fee;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier costs, fee by fee, each with the way to its sum.
 *
 * @param total in đồng; absent exactly when {@code open} says why nobody can add the fees up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reckoning(
        List<Line> lines, @Nullable Long total, @Nullable Open open) {

    /** The same with what was demanded beside the table. */
    public Reckoning with(List<Line> demanded) {
        if (demanded.isEmpty()) {
            return this;
        }
        var more = demanded.stream()
                .mapToLong(l -> requireNonNullElse(l.sum(), 0L))
                .sum();
        var all = Stream.concat(lines.stream(), demanded.stream()).toList();
        return new Reckoning(all, total == null ? null : Long.valueOf(total + more), open);
    }

    /** Why there is no total yet. */
    public enum Open {
        /** Several fees of one kind: somebody must say which of them applies. */
        ALTERNATIVES,
        /** A provincial resolution sets an amount, which is not known here and is not zero. */
        SET_BY_RESOLUTION,
        /** Something is charged by the piece and was not counted. */
        QUANTITY
    }

    /**
     * One fee of the pinned table, or what a notice demanded beside it.
     *
     * @param number its place among the fees of the dossier's way of filing, from 1, what was demanded after them
     * @param kind FEE (phí), SERVICE_FEE (lệ phí), PRICE_LEVEL (mức giá) or OBLIGATION (demanded by a notice)
     * @param tariff the rule in words
     * @param applies false for an alternative that was not chosen; absent while nothing was
     * @param counted what must be counted for it
     * @param parts how many units at which price
     * @param sum absent while it is not known, or when the fee does not apply
     * @param explanation the calculation in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            int number,
            String kind,
            String name,
            String tariff,
            @Nullable Boolean applies,
            List<String> counted,
            List<Part> parts,
            @Nullable Long sum,
            String explanation) {}

    /**
     * Units at one price.
     *
     * @param unit absent for the dossier itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(long quantity, @Nullable String unit, long price) {

        /** The price of all of them. */
        @JsonProperty
        public long sum() {
            return quantity * price;
        }
    }
}
