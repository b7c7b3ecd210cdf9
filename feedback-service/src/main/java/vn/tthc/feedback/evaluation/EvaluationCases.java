package vn.tthc.feedback.evaluation;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Case;
import vn.tthc.feedback.evaluation.compute.Computed;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.platform.database.Database;

/** The dossiers and officers behind the figures, kept with them so that a figure always opens to what it was made of. */
@ApplicationScoped
class EvaluationCases {

    private static final int AT_ONCE = 5000;

    private static final String PUT_CASES = """
            insert into evaluation_case (evaluation_id, officer, application_id, dossier_code, decides, points, times)
            select ?::uuid, officer, application_id::uuid, code, decides, string_to_array(points, ',')::smallint[],
                string_to_array(times, ',')::smallint[]
            from unnest(?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[], ?::text[])
                as r (officer, application_id, code, decides, points, times)""";

    private static final String PUT_OFFICERS = """
            insert into evaluation_officer (evaluation_id, officer, agency_code, figures)
            select ?::uuid, * from unnest(?::text[], ?::text[], ?::text[])""";

    private static final String LIST = """
            select officer, application_id, dossier_code, decides, points, times from evaluation_case
            where evaluation_id = ? and officer = ? and application_id > ?""";

    /** Smaller than every id. */
    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;

    EvaluationCases(Database database) {
        this.database = database;
    }

    /** An officer's sheet as it is kept. */
    record OfficerRow(UUID evaluationId, String officer, String agencyCode, String figures, LocalDate lastDay) {}

    /** @param code points, or the negative number of why there are none; absent for any */
    record Wanted(
            String officer,
            @Nullable Integer index,
            @Nullable Integer code) {}

    @Transactional(MANDATORY)
    void replace(UUID evaluation, Computed computed) {
        database.update("delete from evaluation_case where evaluation_id = ?", evaluation);
        database.update("delete from evaluation_officer where evaluation_id = ?", evaluation);
        for (int from = 0; from < computed.cases().size(); from += AT_ONCE) {
            put(
                    evaluation,
                    computed.cases()
                            .subList(
                                    from,
                                    Math.min(from + AT_ONCE, computed.cases().size())));
        }
        var officers = computed.officers();
        database.update(
                PUT_OFFICERS,
                evaluation,
                column(officers, Computed.Officer::officer),
                column(officers, Computed.Officer::agencyCode),
                column(officers, Computed.Officer::figures));
    }

    private void put(UUID evaluation, List<Case> cases) {
        database.update(
                PUT_CASES,
                evaluation,
                column(cases, Case::officer),
                column(cases, one -> one.applicationId().toString()),
                column(cases, Case::dossierCode),
                cases.stream().map(Case::decides).toArray(Boolean[]::new),
                column(cases, one -> codes(one.scores())),
                column(cases, one -> codes(one.times())));
    }

    List<Case> list(UUID evaluation, Wanted wanted, Optional<UUID> after, int limit) {
        var sql = new StringBuilder(LIST);
        var values = new ArrayList<Object>(List.of(evaluation, wanted.officer(), after.orElse(FIRST)));
        if (wanted.index() != null && wanted.code() != null) {
            sql.append(wanted.index() == 2 ? " and ? = any (times)" : " and points[?] = ?");
            if (wanted.index() != 2) {
                values.add(1 + Case.INDICES.indexOf(wanted.index()));
            }
            values.add(wanted.code());
        }
        sql.append(" order by application_id limit ").append(limit);
        return database.query(EvaluationCases::row, sql.toString(), values.toArray());
    }

    List<OfficerRow> officers(UUID evaluation, String after, int limit) {
        return database.query(
                EvaluationCases::officer,
                "select o.*, e.to_day from evaluation_officer o join evaluation e on e.id = o.evaluation_id"
                        + " where o.evaluation_id = ? and o.officer > ? order by o.officer limit " + limit,
                evaluation,
                after);
    }

    /** An officer's own sheet, where there is one and it was approved. */
    Optional<OfficerRow> own(UUID evaluation, String officer) {
        return database
                .query(
                        EvaluationCases::officer,
                        "select o.*, e.to_day from evaluation_officer o join evaluation e on e.id = o.evaluation_id"
                                + " where o.evaluation_id = ? and o.officer = ? and e.state = 'APPROVED'",
                        evaluation,
                        officer)
                .stream()
                .findFirst();
    }

    List<OfficerRow> ofOfficer(String officer, Optional<UUID> after, int limit) {
        return database.query(
                EvaluationCases::officer,
                "select o.*, e.to_day from evaluation_officer o join evaluation e on e.id = o.evaluation_id"
                        + " where o.officer = ? and o.evaluation_id > ? and e.state = 'APPROVED'"
                        + " order by o.evaluation_id limit " + limit,
                officer,
                after.orElse(FIRST));
    }

    private static Case row(ResultSet row) throws SQLException {
        return new Case(
                row.getString("officer"),
                row.getObject("application_id", UUID.class),
                row.getString("dossier_code"),
                row.getBoolean("decides"),
                scores(row, "points"),
                scores(row, "times"));
    }

    private static List<Score> scores(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Short[]) row.getArray(column).getArray())
                .map(code -> Score.ofCode(code))
                .toList();
    }

    private static OfficerRow officer(ResultSet row) throws SQLException {
        return new OfficerRow(
                row.getObject("evaluation_id", UUID.class),
                row.getString("officer"),
                row.getString("agency_code"),
                row.getString("figures"),
                row.getObject("to_day", LocalDate.class).minusDays(1));
    }

    private static String codes(List<Score> scores) {
        return scores.stream().map(score -> Integer.toString(score.code())).collect(Collectors.joining(","));
    }

    private static <T> String[] column(List<T> rows, Function<T, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
