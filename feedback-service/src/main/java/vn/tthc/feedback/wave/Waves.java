package vn.tthc.feedback.wave;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.tthc.feedback.report.ReportSight;
import vn.tthc.feedback.report.WaveRules;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;

/** What rises in the reports that the caller sees. */
@ApplicationScoped
class Waves {

    private static final int MOST = 100;

    private static final String COUNTS = """
            with seen as (
                select (date_trunc('week', r.submitted_at at time zone 'Asia/Ho_Chi_Minh'))::date as week,
                    r.agency_code, r.procedure_code, r.place_folded
                from report r where r.submitted_at >= ? and %s),
            topics as (
                select week, topic, key from seen
                cross join lateral (values ('AGENCY', agency_code), ('PROCEDURE', procedure_code), ('PLACE', place_folded))
                    as t (topic, key)
                where key is not null),
            much as (
                select topic, key from topics where week = ? group by topic, key having count(*) >= ?
                order by count(*) desc, topic, key limit %d)
            select topic, key, week, count(*) as count from topics join much using (topic, key)
            group by topic, key, week""";

    private final Database database;
    private final ReportSight sight;
    private final WaveRules rules;
    private final Clock clock;

    Waves(Database database, ReportSight sight, WaveRules rules, Clock clock) {
        this.database = database;
        this.sight = sight;
        this.rules = rules;
        this.clock = clock;
    }

    List<Wave> rising() {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var rule = rules.on(today);
        return counts(monday, rule.least())
                .collect(groupingBy(count -> Map.entry(count.topic(), count.key())))
                .entrySet()
                .stream()
                .map(topic -> wave(topic.getKey(), topic.getValue(), monday, rule))
                .filter(Wave::isRising)
                .sorted(Comparator.comparingInt(Wave::count)
                        .reversed()
                        .thenComparing(Wave::topic)
                        .thenComparing(Wave::key))
                .toList();
    }

    private record Count(String topic, String key, LocalDate week, int count) {}

    private Stream<Count> counts(LocalDate monday, int least) {
        var seen = sight.condition();
        var from =
                monday.minusWeeks(Wave.WEEKS).atStartOfDay(CivilTime.CIVIL_ZONE).toInstant();
        var values = new ArrayList<Object>(List.of(from.atOffset(ZoneOffset.UTC)));
        values.addAll(seen.values());
        values.addAll(List.of(monday, least));
        return database
                .query(
                        row -> new Count(
                                row.getString(1), row.getString(2), row.getObject(3, LocalDate.class), row.getInt(4)),
                        COUNTS.formatted(seen.sql(), MOST),
                        values.toArray())
                .stream();
    }

    private static Wave wave(
            Map.Entry<String, String> topic, List<Count> counts, LocalDate monday, WaveRules.Rule rule) {
        var byWeek = new int[Wave.WEEKS + 1];
        counts.forEach(count ->
                byWeek[Wave.WEEKS - (int) ChronoUnit.WEEKS.between(count.week(), monday)] = count.count());
        var before =
                IntStream.range(0, Wave.WEEKS).mapToObj(week -> byWeek[week]).toList();
        return Wave.of(
                topic.getKey(), topic.getValue(), monday, byWeek[Wave.WEEKS], before, rule.least(), rule.percent());
    }
}
