package vn.tthc.feedback.evaluation.compute;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.tthc.feedback.evaluation.point.Bands;
import vn.tthc.platform.database.Database;

/** The rules of evaluation by date: a period is measured by those that hold on its last day. */
@ApplicationScoped
public class Rules {

    private final Database database;

    Rules(Database database) {
        this.database = database;
    }

    /** The numbers that the law names, and where it names them. */
    public record Rule(String name, List<BigDecimal> numbers, String legalBasis) {

        public List<Integer> wholes() {
            return numbers.stream().map(BigDecimal::intValueExact).toList();
        }
    }

    /** All that hold on one day. */
    public record Book(Map<String, Rule> rules) {

        public Rule index(int number) {
            return rule("INDEX_" + number);
        }

        public Bands ofUnits() {
            return Bands.ofUnits(rule("UNIT_BANDS").numbers());
        }

        public Bands ofOfficers() {
            return Bands.ofOfficers(rule("OFFICER_BANDS").numbers());
        }

        /** Below this many dossiers nothing of a unit is made public. */
        public int smallCell() {
            return rule("SMALL_CELL").wholes().getFirst();
        }

        public Rule rule(String name) {
            return Objects.requireNonNull(rules.get(name), name);
        }
    }

    public Book on(LocalDate day) {
        var rules = new HashMap<String, Rule>();
        database.query(
                        Rules::rule,
                        "select rule, numbers, legal_basis from evaluation_rule"
                                + " where valid_from <= ?::date and (valid_to is null or valid_to > ?::date)",
                        day.toString(),
                        day.toString())
                .forEach(rule -> rules.put(rule.name(), rule));
        return new Book(rules);
    }

    private static Rule rule(ResultSet row) throws SQLException {
        var numbers = (BigDecimal[]) row.getArray("numbers").getArray();
        return new Rule(row.getString("rule"), Arrays.asList(numbers), row.getString("legal_basis"));
    }
}
