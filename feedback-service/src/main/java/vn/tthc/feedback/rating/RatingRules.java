package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import vn.tthc.platform.database.Database;

/** The dated rules of ratings. */
@ApplicationScoped
@Transactional
public class RatingRules {

    private final Database database;

    RatingRules(Database database) {
        this.database = database;
    }

    /** Below how many answers nothing is shown, as it is in the quarter of that day. */
    public int releaseMinimum(LocalDate day) {
        return of(Quarter.of(day)).releaseMinimum();
    }

    /** As they are on the first day of the quarter, and so for all of it. */
    RatingRule of(Quarter quarter) {
        return database.query(
                        row -> new RatingRule(row.getInt(1), row.getInt(2), row.getInt(3)),
                        "select window_days, cell_minimum, release_minimum from rating_rule"
                                + " where valid_from <= ?::date and (valid_to is null or valid_to > ?::date)",
                        quarter.firstDay(),
                        quarter.firstDay())
                .getFirst();
    }
}
