package vn.tthc.feedback.rating;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rating with the token that gives the right to it. There is no room for words: words tell who wrote them, and have
 * their place in reports and recommendations.
 *
 * @param level 1 not satisfied, 2 satisfied, 3 very satisfied; all that a quick rating says
 * @param contents what a full rating says besides, by the codes of {@code /public/v1/ratings/contents}
 */
record RateRequest(
        @NotBlank @Size(max = 500) String token,
        @NotNull @Min(1) @Max(3) Integer level,
        @Nullable @Size(max = 20) Map<@NotBlank String, @NotNull Integer> contents) {

    Map<String, Integer> given() {
        return contents == null ? Map.of() : contents;
    }
}
