package vn.tthc.feedback.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.feedback.blind.BlindKeys;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.outbox.Outbox;

/**
 * Closes a quarter for good: its figures are computed and never again, the keys that could make tokens for it go, and so
 * do the digests by which the holder of a token could be shown to have given a rating.
 */
@ApplicationScoped
class QuarterRelease {

    private final Ratings ratings;
    private final RatingRules rules;
    private final BlindKeys keys;
    private final Database database;
    private final Outbox outbox;
    private final Audit audit;
    private final FigureTable table;

    QuarterRelease(
            Ratings ratings,
            RatingRules rules,
            BlindKeys keys,
            Database database,
            Outbox outbox,
            Audit audit,
            FigureTable table) {
        this.ratings = ratings;
        this.rules = rules;
        this.keys = keys;
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.table = table;
    }

    /** Whether it was this call that did. */
    @Transactional
    boolean release(String period, LocalDate today) {
        ratings.holdAll();
        var minimum = rules.of(Quarter.parse(period)).releaseMinimum();
        if (!table.claim(period, today, minimum)) {
            return false;
        }
        var figures = new Figures(tallies(period), tree(), minimum).all();
        table.store(period, figures);
        forget(period);
        outbox.publish(() -> figures.entrySet().stream()
                .flatMap(f -> f.getValue().map(tally -> event(period, f.getKey(), tally)).stream())
                .toList());
        var shown = figures.values().stream().filter(Optional::isPresent).count();
        audit.record(
                "ratings.released",
                "rating-period",
                period,
                null,
                Map.of("figures", shown, "suppressed", figures.size() - shown, "minimum", minimum));
        return true;
    }

    private Map<Leaf, Tally> tallies(String period) {
        var contents = contents(period);
        var tallies = new HashMap<Leaf, Tally>();
        database.query(
                row -> {
                    var leaf = new Leaf(row.getString(1), row.getString(2));
                    var of = contents.getOrDefault(leaf, Map.of());
                    return tallies.put(leaf, new Tally(row.getInt(3), row.getInt(4), row.getInt(5), of));
                },
                """
                select c.agency_code, c.procedure_code, count(*) filter (where r.level = 1),
                       count(*) filter (where r.level = 2), count(*) filter (where r.level = 3)
                from rating_cell c join rating r on r.cell_id = c.id where c.period = ? group by c.id""",
                period);
        return tallies;
    }

    private Map<Leaf, Map<String, Share>> contents(String period) {
        var contents = new HashMap<Leaf, Map<String, Share>>();
        database.query(
                row -> contents.computeIfAbsent(new Leaf(row.getString(1), row.getString(2)), _ -> new HashMap<>())
                        .put(row.getString(3), new Share(row.getInt(4), row.getInt(5))),
                """
                select c.agency_code, c.procedure_code, said.key, count(*),
                       count(*) filter (where said.value::int >= k.satisfied_from)
                from rating_cell c join rating r on r.cell_id = c.id cross join jsonb_each_text(r.contents) said
                join rating_content k on k.code = said.key
                    and k.valid_from <= c.closes_on and (k.valid_to is null or k.valid_to > c.closes_on)
                where c.period = ? group by c.id, said.key""",
                period);
        return contents;
    }

    private AgencyTree tree() {
        var parents = new HashMap<String, String>();
        database.query(
                row -> parents.put(row.getString(1), Objects.requireNonNullElse(row.getString(2), "")),
                "select code, parent_code from agency");
        return new AgencyTree(parents);
    }

    private void forget(String period) {
        keys.forget(keysOf(period));
        database.update("""
                with taken as (delete from rating r using rating_cell c where c.id = r.cell_id and c.period = ?
                               returning r.cell_id, r.level, r.contents)
                insert into rating (token, cell_id, level, contents, mixed)
                select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), cell_id, level, contents, true
                from taken order by random()""", period);
    }

    private List<UUID> keysOf(String period) {
        return database.query(
                row -> row.getObject(1, UUID.class),
                "select key_id from rating_cell where period = ? and key_id is not null",
                period);
    }

    private static Event event(String period, Unit unit, Tally tally) {
        return FeedbackEvent.RatingFigureReleased.of(
                new FeedbackEvent.RatedUnit(
                        period, unit.agency(), unit.below(), unit.procedure().isEmpty() ? null : unit.procedure()),
                new FeedbackEvent.RatingCounts(tally.dissatisfied(), tally.satisfied(), tally.verySatisfied()));
    }
}
