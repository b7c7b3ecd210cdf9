package vn.tthc.feedback.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** All reports; what people see of them goes through {@link ReportSight}, for one as for many. */
@ApplicationScoped
class Reports implements PanacheRepositoryBase<Report, UUID> {

    private final Database database;
    private final ReportSight sight;

    Reports(Database database, ReportSight sight) {
        this.database = database;
        this.sight = sight;
    }

    /** What a list may be narrowed to. */
    record Filter(
            @Nullable Status status,
            @Nullable String agency,
            @Nullable String procedure,
            @Nullable UUID application,
            @Nullable UUID sheet,
            @Nullable Instant dueBefore) {}

    /** The report, provided that the caller sees it; otherwise there is none. */
    Report get(UUID id) {
        var seen = Query.of("select r.id from report r where r.id = ?", id).and(sight.condition());
        return database.query(row -> row.getObject(1, UUID.class), seen.sql(), seen.values()).stream()
                .findFirst()
                .flatMap(this::findByIdOptional)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** One more than the page holds, the newest first. */
    List<ReportSummary> page(Filter filter, Optional<UUID> after, int limit) {
        var query = Query.of("select r.* from report r where true").and(sight.condition());
        query.and(
                "r.status = ?", filter.status() == null ? null : filter.status().name());
        query.and("r.agency_code = ?", filter.agency());
        query.and("r.procedure_code = ?", filter.procedure());
        query.and("r.application_id = ?", filter.application());
        query.and("r.sheet_id = ?", filter.sheet());
        query.and(
                "r.due_at < ?",
                filter.dueBefore() == null ? null : filter.dueBefore().atOffset(ZoneOffset.UTC));
        query.and("r.id < ?", after.orElse(null));
        return database.query(
                ReportSummary::of, query.sql() + " order by r.id desc limit " + (limit + 1), query.values());
    }

    /** Published answers that hold all the folded words, the newest first. */
    List<Report> published(String words, Optional<UUID> after, int limit) {
        var query = Query.of("select r.id from report r where r.published_at is not null");
        query.and("r.search_words @@ plainto_tsquery('simple', ?)", words.isBlank() ? null : words);
        query.and("r.id < ?", after.orElse(null));
        var ids = database.query(
                row -> row.getObject(1, UUID.class),
                query.sql() + " order by r.id desc limit " + (limit + 1),
                query.values());
        return find("id in :ids order by id desc", Parameters.with("ids", ids)).list();
    }

    Report byCode(String code) {
        return find("code", code).firstResultOptional().orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    /** What whoever has the code may see; of a merged one with what becomes of the report that stands for it. */
    PublicReportView tracked(String code) {
        var report = byCode(code);
        return PublicReportView.of(report, stoodFor(report).orElse(null));
    }

    /** The report that stands for this one. */
    Optional<Report> stoodFor(Report report) {
        return Optional.ofNullable(report.mergedInto()).flatMap(this::findByIdOptional);
    }

    Optional<Report> byNationalCode(String code) {
        return find("nationalCode", code).firstResultOptional();
    }
}
