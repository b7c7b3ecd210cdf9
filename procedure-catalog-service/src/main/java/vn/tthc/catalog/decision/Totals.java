package vn.tthc.catalog.decision;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;

/** How many items of each kind; their sum is the number of items. */
@Embeddable
@JsonIgnoreProperties(value = "total", allowGetters = true)
public record Totals(
        @JsonProperty("NEW") @Column(name = "new_count") int created,
        @JsonProperty("AMEND") @Column(name = "amend_count") int amended,

        @JsonProperty("REPLACE") @Column(name = "replace_count")
        int replaced,

        @JsonProperty("ABOLISH") @Column(name = "abolish_count")
        int abolished,

        @JsonProperty("CORRECT") @Column(name = "correct_count")
        int corrected,

        @JsonProperty("REDATE") @Column(name = "redate_count")
        int redated,

        @JsonProperty("CANCEL") @Column(name = "cancel_count")
        int cancelled) {

    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0);

    public static Totals of(Collection<Kind> kinds) {
        return kinds.stream().map(Totals::one).reduce(NONE, Totals::plus);
    }

    public Totals plus(Totals other) {
        return new Totals(
                created + other.created,
                amended + other.amended,
                replaced + other.replaced,
                abolished + other.abolished,
                corrected + other.corrected,
                redated + other.redated,
                cancelled + other.cancelled);
    }

    @JsonProperty("total")
    public int total() {
        return created + amended + replaced + abolished + corrected + redated + cancelled;
    }

    /** The field that counts a kind. */
    static String field(Kind kind) {
        return switch (kind) {
            case NEW -> "created";
            case AMEND -> "amended";
            case REPLACE -> "replaced";
            case ABOLISH -> "abolished";
            case CORRECT -> "corrected";
            case REDATE -> "redated";
            case CANCEL -> "cancelled";
        };
    }

    private static Totals one(Kind kind) {
        return switch (kind) {
            case NEW -> new Totals(1, 0, 0, 0, 0, 0, 0);
            case AMEND -> new Totals(0, 1, 0, 0, 0, 0, 0);
            case REPLACE -> new Totals(0, 0, 1, 0, 0, 0, 0);
            case ABOLISH -> new Totals(0, 0, 0, 1, 0, 0, 0);
            case CORRECT -> new Totals(0, 0, 0, 0, 1, 0, 0);
            case REDATE -> new Totals(0, 0, 0, 0, 0, 1, 0);
            case CANCEL -> new Totals(0, 0, 0, 0, 0, 0, 1);
        };
    }
}
