package vn.tthc.application.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** Finds what the law says on the day of an act; a sector's own rule goes before the general one. */
@ApplicationScoped
public class Rules {

    private static final String SELECT = """
            select value, legal_basis from legal_rule
            where name = ? and procedure_code in ('', ?) and valid_from <= ? and (valid_to is null or valid_to > ?)
            order by procedure_code desc, valid_from desc limit 1""";

    private final Database database;

    Rules(Database database) {
        this.database = database;
    }

    /** The rule of the day on which something is done, which is not the day on which the dossier was received. */
    public RuleValue at(Rule rule, String procedureCode, Instant moment) {
        var day = moment.atZone(CivilTime.CIVIL_ZONE).toLocalDate();
        return database
                .query(
                        row -> new RuleValue(row.getString(1), row.getString(2)),
                        SELECT,
                        rule.name(),
                        procedureCode,
                        day,
                        day)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No rule " + rule + " on " + day));
    }
}
