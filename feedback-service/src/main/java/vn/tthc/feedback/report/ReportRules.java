package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tthc.platform.database.Database;

/** What the law or the province may change about reports: rows with days of validity, the newest in force on a day. */
@ApplicationScoped
class ReportRules {

    private static final String ON = """
            select amount from report_rule where rule = ? and scope = ? and valid_from <= ?
            and (valid_to is null or valid_to > ?) order by valid_from desc limit 1""";

    private static final String ALL = """
            select distinct on (scope) scope, amount from report_rule where rule = ? and valid_from <= ?
            and (valid_to is null or valid_to > ?) order by scope, valid_from desc""";

    private final Database database;

    ReportRules(Database database) {
        this.database = database;
    }

    /** What a rule is about. */
    enum Rule {
        /** Working days after its publication within which a sender may have a report opened again. */
        REOPEN_DAYS,
        /** Whether a report of the kind may come without a sender: 1 or 0. */
        ANONYMOUS,
        /** Working days before the end of a legal time at which it is said to be near. */
        SOON_DAYS,
        /** Working days after which the agency so many levels above a late one is told; by level. */
        ESCALATE_DAYS,
        /** Reports that one sender may submit in a day. */
        SENDER_A_DAY,
        /** Reports that may come from one address in an hour. */
        ADDRESS_AN_HOUR,
        /** Reports in a week that may be a wave. */
        WAVE_LEAST,
        /** Of the median of the weeks before, in per cent. */
        WAVE_PERCENT
    }

    int on(Rule rule, LocalDate day) {
        return on(rule, "", day);
    }

    /** Those of a day for every scope that has one. */
    Map<String, Integer> scopes(Rule rule, LocalDate day) {
        return database.query(row -> Map.entry(row.getString(1), row.getInt(2)), ALL, rule.name(), day, day).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Zero where nothing is said. */
    int on(Rule rule, String scope, LocalDate day) {
        return database.query(row -> row.getInt(1), ON, rule.name(), scope, day, day).stream()
                .findFirst()
                .orElse(0);
    }
}
