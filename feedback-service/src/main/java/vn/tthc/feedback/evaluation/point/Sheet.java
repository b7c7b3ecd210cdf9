package vn.tthc.feedback.evaluation.point;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All figures of a unit or an officer with their sum.
 *
 * @param total of what is known, {@code most} what it would be if all that is not known had full points
 * @param band absent as long as what is not known could make it another one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sheet(
        List<Figure> figures,
        BigDecimal total,
        BigDecimal most,
        @Nullable String band,
        long dossiers) {

    private static final BigDecimal FULL = BigDecimal.TWO;

    public Sheet {
        figures = List.copyOf(figures);
    }

    public static Sheet of(List<Figure> figures, Bands bands, long dossiers) {
        var total = figures.stream()
                .map(Figure::score)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
        var open = figures.stream().filter(figure -> figure.score() == null).count();
        var most = total.add(FULL.multiply(BigDecimal.valueOf(open)));
        var band = bands.of(total).equals(bands.of(most)) ? bands.of(total) : null;
        return new Sheet(figures, total, most, band, dossiers);
    }
}
