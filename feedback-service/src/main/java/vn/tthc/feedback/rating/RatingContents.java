package vn.tthc.feedback.rating;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** What people rate in full, as it is on a day: nine contents today, each with a scale of its own. */
@ApplicationScoped
@Transactional
class RatingContents {

    private final Database database;

    RatingContents(Database database) {
        this.database = database;
    }

    List<RatingContent> on(LocalDate day, boolean english) {
        return database.query(
                row -> new RatingContent(
                        row.getString(1), row.getString(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                "select code, " + (english ? "name_en" : "name_vi") + ", scale_min, scale_max, satisfied_from"
                        + " from rating_content where valid_from <= ?::date and (valid_to is null or valid_to > ?::date)"
                        + " order by position",
                day,
                day);
    }

    /** Names each that there is not, or that lies outside its scale. */
    void check(Map<String, Integer> given, LocalDate day) {
        if (given.isEmpty()) {
            return;
        }
        var known = on(day, false).stream().collect(toMap(RatingContent::code, Function.identity()));
        var problem = new Problem(CommonProblem.INVALID_REQUEST);
        given.forEach((code, value) -> check(problem, known, code, value));
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static void check(Problem problem, Map<String, RatingContent> known, String code, Integer value) {
        var content = known.get(code);
        if (content == null) {
            problem.violation("contents", "RatingContent", "rule.rating-content", String.join(", ", known.keySet()));
        } else if (value < content.from() || value > content.to()) {
            problem.violation("contents." + code, "Range", "rule.Range", content.from(), content.to());
        }
    }
}
