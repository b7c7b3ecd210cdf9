package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.tthc.platform.database.Database;

/** What the law or the province may change about reports: rows with days of validity, the newest in force on a day. */
@ApplicationScoped
class ReportRules {

    private static final String ON = """
            select amount from report_rule where rule = ? and scope = ? and valid_from <= ?
            and (valid_to is null or valid_to > ?) order by valid_from desc limit 1""";

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
        SOON_DAYS
    }

    int on(Rule rule, LocalDate day) {
        return on(rule, "", day);
    }

    /** Zero where nothing is said. */
    int on(Rule rule, String scope, LocalDate day) {
        return database.query(row -> row.getInt(1), ON, rule.name(), scope, day, day).stream()
                .findFirst()
                .orElse(0);
    }
}
