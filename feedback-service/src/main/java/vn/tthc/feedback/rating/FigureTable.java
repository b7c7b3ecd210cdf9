package vn.tthc.feedback.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;

/** The figures that were released; written once a quarter. */
@ApplicationScoped
class FigureTable {

    private static final TypeReference<Map<String, Share>> CONTENTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    FigureTable(Database database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** A figure of a quarter, or that it is suppressed. */
    record Row(String period, Unit unit, Optional<Tally> tally) {}

    /** Whether the quarter had not been released; of two at the same moment the second waits for the first. */
    boolean claim(String period, LocalDate today, int minimum) {
        return database.update(
                        "insert into rating_release (period, released_on, minimum) values (?, ?, ?) on conflict do nothing",
                        period,
                        today,
                        minimum)
                == 1;
    }

    void store(String period, Map<Unit, Optional<Tally>> figures) {
        var rows = new ArrayList<>(figures.entrySet());
        database.update(
                """
                insert into rating_figure (period, agency_code, below, procedure_code,
                    dissatisfied, satisfied, very_satisfied, contents)
                select ?, f.agency, f.below, f.procedure, f.one, f.two, f.three, f.contents::jsonb
                from unnest(?::text[], ?::boolean[], ?::text[], ?::int[], ?::int[], ?::int[], ?::text[])
                    as f (agency, below, procedure, one, two, three, contents)""",
                period,
                rows.stream().map(row -> row.getKey().agency()).toArray(String[]::new),
                rows.stream().map(row -> row.getKey().below()).toArray(Boolean[]::new),
                rows.stream().map(row -> row.getKey().procedure()).toArray(String[]::new),
                counts(rows, Tally::dissatisfied),
                counts(rows, Tally::satisfied),
                counts(rows, Tally::verySatisfied),
                rows.stream()
                        .map(row -> row.getValue()
                                .map(Tally::contents)
                                .map(this::write)
                                .orElse(null))
                        .toArray(String[]::new));
    }

    private static @Nullable Integer[] counts(
            List<Map.Entry<Unit, Optional<Tally>>> rows, Function<Tally, Integer> count) {
        return rows.stream().map(row -> row.getValue().map(count).orElse(null)).toArray(Integer[]::new);
    }

    /** Those of the periods, in the order of their units, a unit's quarters together. */
    List<Row> find(List<String> periods, FigureFilter filter, @Nullable Unit after, int limit) {
        return database.query(
                this::row,
                """
                select period, agency_code, below, procedure_code, dissatisfied, satisfied, very_satisfied, contents
                from rating_figure
                where period = any (?) and (?::text is null or agency_code = ?) and (?::text is null or procedure_code = ?)
                    and (?::boolean is null or below = ?)
                    and (?::text is null or (agency_code, below, procedure_code) > (?, ?, ?))
                order by agency_code, below, procedure_code, period limit ?""",
                periods.toArray(String[]::new),
                filter.agency,
                filter.agency,
                filter.procedure,
                filter.procedure,
                filter.below,
                filter.below,
                after == null ? null : after.agency(),
                after == null ? null : after.agency(),
                after != null && after.below(),
                after == null ? null : after.procedure(),
                limit);
    }

    /** Which of the year's quarters were rated, and whether all of them were released, the last one among them. */
    boolean isReleased(List<String> periods) {
        return database.count("select count(*) from rating_release where period = ?", periods.getLast()) == 1
                && database.count(
                                "select count(*) from rating_cell c where period = any (?)"
                                        + " and not exists (select from rating_release r where r.period = c.period)",
                                (Object) periods.toArray(String[]::new))
                        == 0;
    }

    private Row row(ResultSet row) throws SQLException {
        var unit = new Unit(row.getString(2), row.getBoolean(3), row.getString(4));
        var contents = Optional.ofNullable(row.getString(8)).map(this::read);
        var counts = new int[] {row.getInt(5), row.getInt(6), row.getInt(7)};
        return new Row(row.getString(1), unit, contents.map(c -> new Tally(counts[0], counts[1], counts[2], c)));
    }

    private String write(Map<String, Share> contents) {
        try {
            return json.writeValueAsString(contents);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Share> read(String contents) {
        try {
            return json.readValue(contents, CONTENTS);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
