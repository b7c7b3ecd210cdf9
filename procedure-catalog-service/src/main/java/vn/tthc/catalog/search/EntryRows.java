package vn.tthc.catalog.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.search.Entry.Offer;
import vn.tthc.platform.database.Database;

/** Reads what searching knows, and whether it has changed. */
@ApplicationScoped
class EntryRows {

    private static final String ENTRIES = """
            select i.code, i.name, i.sector_code, coalesce(s.name, i.sector_name) as sector_name, v.number,
                   lower(i.valid) as valid_from, upper(i.valid) as valid_to, i.internal, i.listed_only, i.agencies,
                   i.levels, i.subjects, i.online_level, i.type, i.issuer, i.name_tokens,
                   tsvector_to_array(i.words) as words, i.prior
              from procedure_index i
              left join sector s on s.code = i.sector_code
              left join procedure_version v on v.id = i.version_id""";

    private static final String OFFERS =
            "select procedure_code, valid_from, valid_to, online_level, inter_agency_kind from procedure_delivery";

    private static final String TERMS = """
            select catalog_tokens(term), max(catalog_tokens(means)) from search_term
             where catalog_tokens(term) <> catalog_tokens(means) group by 1""";

    private final Database database;

    EntryRows(Database database) {
        this.database = database;
    }

    /**
     * How far changes had got.
     *
     * @param horizon every earlier transaction has ended
     * @param changes how many later ones were seen to have changed something
     */
    record Mark(String horizon, long changes) {}

    Mark mark() {
        return database.query(row -> new Mark(row.getString(1), row.getLong(2)), """
                        select cast(pg_snapshot_xmin(pg_current_snapshot()) as text),
                               (select count(*) from search_change
                                 where transaction_id >= pg_snapshot_xmin(pg_current_snapshot()))""")
                .getFirst();
    }

    boolean isUnchangedSince(Mark mark) {
        return database.count(
                        "select count(*) from search_change where transaction_id >= cast(cast(? as text) as xid8)",
                        mark.horizon())
                == mark.changes();
    }

    Remembered read() {
        var offers = offers();
        var entries = database.query(row -> entry(row, offers), ENTRIES);
        var spelling =
                Spelling.of(entries.stream().map(Entry::tokens).distinct().toList());
        return new Remembered(new NameIndex(entries), new Language(spelling, terms()));
    }

    private Map<String, List<Offer>> offers() {
        record Row(String code, Offer offer) {}
        return database
                .query(
                        row -> new Row(
                                row.getString(1),
                                new Offer(
                                        row.getObject(2, LocalDate.class),
                                        row.getObject(3, LocalDate.class),
                                        row.getString(4),
                                        row.getString(5))),
                        OFFERS)
                .stream()
                .collect(groupingBy(Row::code, mapping(Row::offer, toList())));
    }

    private Map<String, String> terms() {
        return database.query(row -> Map.entry(row.getString(1), row.getString(2)), TERMS).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Entry entry(ResultSet row, Map<String, List<Offer>> offers) throws SQLException {
        var code = row.getString("code");
        return new Entry(
                code,
                row.getString("name"),
                row.getString("sector_code"),
                row.getString("sector_name"),
                row.getObject("number", Integer.class),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("internal"),
                row.getBoolean("listed_only"),
                texts(row.getArray("agencies")),
                texts(row.getArray("levels")),
                texts(row.getArray("subjects")),
                row.getString("online_level"),
                row.getString("type"),
                row.getString("issuer"),
                offers.getOrDefault(code, List.of()),
                row.getString("name_tokens"),
                texts(row.getArray("words")),
                row.getDouble("prior"));
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
