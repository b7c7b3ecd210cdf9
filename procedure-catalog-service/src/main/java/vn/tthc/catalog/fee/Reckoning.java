package vn.tthc.catalog.fee;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier costs, fee by fee, each with the way to its sum.
 *
 * @param total in đồng; absent exactly when {@code open} says why nobody can add the fees up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reckoning(
        List<Line> lines, @Nullable Long total, @Nullable Open open) {

    /** Why there is no total. */
    public enum Open {
        /** A provincial resolution sets an amount, which is not known here and is not zero. */
        SET_BY_RESOLUTION,
        OTHER_CURRENCY,
        /** Several fees of one kind: their descriptions say which of them applies, for people to choose. */
        ALTERNATIVES
    }

    /**
     * One fee.
     *
     * @param tariff the rule in words
     * @param parts how many units at which price; one part of one dossier where nothing is counted
     * @param sum absent when a resolution sets the amount
     * @param explanation the calculation in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            String kind,
            @Nullable String currency,
            @Nullable String description,
            String tariff,
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
