package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Finds reports that say the same of the same place, agency or procedure, and makes one stand for several. */
@ApplicationScoped
@Transactional
class Duplicates {

    private static final Duration BACK = Duration.ofDays(90);
    private static final int CANDIDATES = 200;
    private static final int SHOWN = 10;

    private static final String LIKE = """
            select r.* from report r
            where r.content_words @@ to_tsquery('simple', ?) and r.id <> ? and r.submitted_at > ?
            and r.status not in ('MERGED', 'REJECTED', 'REDIRECTED')
            and (r.agency_code = ? or r.procedure_code = ? or r.place_folded = ?)
            and r.about_agency is not distinct from ?""";

    private final Reports reports;
    private final ReportChange change;
    private final ReportSight sight;
    private final DutyClock duties;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    Duplicates(
            Reports reports,
            ReportChange change,
            ReportSight sight,
            DutyClock duties,
            Database database,
            Audit audit,
            Clock clock) {
        this.reports = reports;
        this.change = change;
        this.sight = sight;
        this.duties = duties;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The most alike among those of the last ninety days that the caller sees too. */
    List<SimilarReport> of(UUID id) {
        var report = reports.get(id);
        audit.recordRead("report", id.toString(), "duplicates");
        var question = Likeness.query(report.contentFolded());
        if (question.isEmpty()) {
            return List.of();
        }
        var query = Query.of(
                        LIKE,
                        question,
                        id,
                        clock.instant().minus(BACK).atOffset(ZoneOffset.UTC),
                        report.agencyCode(),
                        nothing(report.about().procedureCode()),
                        nothing(Places.folded(report.about().place())))
                .bind(report.about().agency())
                .and(sight.condition());
        return database
                .query(
                        row -> similar(report, row),
                        query.sql() + " order by r.id desc limit " + CANDIDATES,
                        query.values())
                .stream()
                .filter(other -> other.percent() >= Likeness.LEAST)
                .sorted(Comparator.comparingInt(SimilarReport::percent).reversed())
                .limit(SHOWN)
                .toList();
    }

    /** What equals nothing that is stored. */
    private static String nothing(@Nullable String value) {
        return Objects.requireNonNullElse(value, "\u0001");
    }

    private static SimilarReport similar(Report report, ResultSet row) throws SQLException {
        var like = Likeness.of(report.contentFolded(), Objects.requireNonNullElse(row.getString("content_folded"), ""));
        var about = report.about();
        var same = Stream.of(
                        same("AGENCY", report.agencyCode(), row.getString("agency_code")),
                        same("PROCEDURE", about.procedureCode(), row.getString("procedure_code")),
                        same("PLACE", Places.folded(about.place()), row.getString("place_folded")))
                .flatMap(List::stream)
                .toList();
        return new SimilarReport(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Status.valueOf(row.getString("status")),
                row.getString("agency_code"),
                row.getString("procedure_code"),
                row.getString("place"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                same,
                like.shared(),
                like.percent());
    }

    private static List<String> same(String what, @Nullable String one, @Nullable String other) {
        return one != null && one.equals(other) ? List.of(what) : List.of();
    }

    /**
     * From here on the other one stands for this report, and for those that were merged into it before. Only where both are
     * about the same officer's unit or about none, so that nobody comes to handle what he must not.
     */
    ReportView merge(UUID id, @Nullable String ifMatch, HandleReport.Merge request) {
        var main = reports.get(request.into());
        return change.of(id, ifMatch, "merged", report -> {
            if (main.id().equals(id)
                    || !main.status().standsForOthers()
                    || !Objects.equals(main.about().agency(), report.about().agency())) {
                throw new Problem(CommonProblem.UNPROCESSABLE)
                        .violation("into", "OpenReport", "rule.report-merge-into");
            }
            report.mergeInto(main.id(), main.code(), duties.moment(report, Command.MERGE));
            database.update("update report set merged_into = ? where merged_into = ?", main.id(), id);
        });
    }
}
