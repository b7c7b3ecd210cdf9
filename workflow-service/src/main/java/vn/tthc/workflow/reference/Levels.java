package vn.tthc.workflow.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tthc.platform.database.Database;

/**
 * Which level an agency is of, and how a dossier gets to an upper one. A unit is of the level of what it is part of; a
 * vertical agency has no one-stop above it in the province and is of no level.
 */
@ApplicationScoped
public class Levels {

    private static final Map<String, Integer> RANKS =
            Map.of("COMMUNE", 1, "COMMUNE_CENTRE", 1, "SERVICE_CENTRE", 2, "DEPARTMENT", 2, "PROVINCE", 2);

    private final Database database;

    Levels(Database database) {
        this.database = database;
    }

    /** What the rule of the day asks of a dossier that goes up. */
    public enum Route {
        /** The one-stop of the upper level reads it and watches over it. */
        SUPERVISED,
        /** Only the one-stop of the upper level receives it. */
        THROUGH
    }

    /** The rule of a day; the oldest one where none is known. */
    public Route route(LocalDate on) {
        return database.query(row -> Route.valueOf(row.getString(1)), """
                        select mode from level_route where valid_from <= ? and (valid_to is null or valid_to > ?)
                        order by valid_from desc limit 1""", on, on).stream()
                .findFirst()
                .orElse(Route.SUPERVISED);
    }

    /** The one-stop of the upper level, where a dossier goes up from one agency to the other and not to that one-stop. */
    public Optional<String> oneStopAbove(String from, String to, LocalDate on) {
        var ranks = ranks(from, to);
        var lower = ranks.getOrDefault(from, 0);
        return lower > 0 && lower < ranks.getOrDefault(to, 0)
                ? oneStop(on).filter(code -> !code.equals(to) && !code.equals(from))
                : Optional.empty();
    }

    private Map<String, Integer> ranks(String from, String to) {
        var ranks = new HashMap<String, Integer>();
        database.query(row -> Map.entry(row.getString(1), RANKS.getOrDefault(row.getString(2), 0)), """
                        select a.code, above.level from agency a
                        cross join lateral unnest(string_to_array(rtrim(a.path, '/'), '/')) with ordinality
                            as part(code, depth)
                        join agency above on above.code = part.code and above.level <> 'UNIT'
                        where a.code in (?, ?) order by part.depth""", from, to)
                .forEach(entry -> ranks.put(entry.getKey(), entry.getValue()));
        return ranks;
    }

    private Optional<String> oneStop(LocalDate on) {
        return database.query(row -> row.getString(1), """
                        select code from agency where level = 'SERVICE_CENTRE' and valid_from <= ?
                        and (valid_to is null or valid_to > ?) order by path limit 1""", on, on).stream().findFirst();
    }
}
