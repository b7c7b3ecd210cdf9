package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.tthc.feedback.FeedbackProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * Reads what was released. A year is the sum of its quarters and suppressed where one of them is, so that it tells nothing
 * that they do not.
 */
@ApplicationScoped
@Transactional
class RatingFigures {

    private static final int QUARTERS = 4;

    private final FigureTable table;

    RatingFigures(FigureTable table) {
        this.table = table;
    }

    Page<RatingFigure> find(String period, FigureFilter filter, PageRequest page) {
        var quarters = quarters(period);
        if (!table.isReleased(quarters)) {
            throw new Problem(FeedbackProblem.RATING_PERIOD_OPEN, period);
        }
        var after = page.cursor(Unit.class).orElse(null);
        var rows = table.find(quarters, filter, after, (page.limit() + 1) * quarters.size());
        var units = new ArrayList<>(byUnit(rows).entrySet());
        return Page.of(
                units.subList(0, Math.min(units.size(), page.limit() + 1)),
                page,
                Map.Entry::getKey,
                unit -> RatingFigure.of(period, unit.getKey(), unit.getValue()),
                null);
    }

    private static List<String> quarters(String period) {
        return period.contains("-")
                ? List.of(period)
                : IntStream.rangeClosed(1, QUARTERS)
                        .mapToObj(q -> period + "-Q" + q)
                        .toList();
    }

    private static Map<Unit, Optional<Tally>> byUnit(List<FigureTable.Row> rows) {
        var units = new LinkedHashMap<Unit, Optional<Tally>>();
        rows.forEach(row -> units.merge(row.unit(), row.tally(), RatingFigures::sum));
        return units;
    }

    private static Optional<Tally> sum(Optional<Tally> one, Optional<Tally> other) {
        return one.flatMap(a -> other.map(b -> a.only(b.contents()).plus(b.only(a.contents()))));
    }
}
