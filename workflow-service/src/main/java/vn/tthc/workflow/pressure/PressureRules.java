package vn.tthc.workflow.pressure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import vn.tthc.platform.database.Database;

/**
 * After how many working hours something is told further up, may be gone on without, or has to be apologised for. Rows
 * with days of validity, because the law changes them; a newer row takes over from its day on.
 */
@ApplicationScoped
public class PressureRules {

    private static final String ON = """
            select distinct on (level) level, hours, basis from pressure_rule
            where kind = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by level, valid_from desc""";

    private final Database database;

    PressureRules(Database database) {
        this.database = database;
    }

    /** What a rule is about. */
    public enum Kind {
        /** Level by level up the tree of agencies; where there is no further level, nobody is told further. */
        ESCALATION,
        /** How long after its term an asked agency may be gone on without. */
        LAPSE,
        /** How long before the due date the apology has to be out, eight hours for a working day. */
        APOLOGY
    }

    /** Working hours, and the law they come from. */
    public record Rule(int level, int hours, String basis) {}

    /** Those of a day, one for each level. */
    public List<Rule> on(Kind kind, LocalDate day) {
        return database.query(
                row -> new Rule(row.getInt(1), row.getInt(2), row.getString(3)), ON, kind.name(), day, day);
    }
}
