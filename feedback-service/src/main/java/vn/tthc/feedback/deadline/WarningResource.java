package vn.tthc.feedback.deadline;

import static vn.tthc.platform.security.Role.FEEDBACK_OFFICER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.report.ReportSight;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/feedback/warnings")
@Tag(name = "feedback")
@RunOnVirtualThread
class WarningResource {

    private static final String TOLD = """
            select w.* from report_warning w join report r on r.id = w.report_id
            where w.told_agency = ? and\s""";

    private final Database database;
    private final ReportSight sight;
    private final Caller caller;

    WarningResource(Database database, ReportSight sight, Caller caller) {
        this.database = database;
        this.sight = sight;
        this.caller = caller;
    }

    record Position(Instant raisedAt, UUID id) {}

    @GET
    @RolesAllowed({FEEDBACK_OFFICER, SUPERVISOR})
    @Operation(
            operationId = "listReportWarnings",
            summary = "What the caller's agency was told of legal times of reports, newest first")
    public Page<Warning> list(@QueryParam("kind") Warning.@Nullable Kind kind, @BeanParam PageRequest page) {
        var seen = sight.condition();
        var sql = new StringBuilder(TOLD).append(seen.sql());
        var values = new ArrayList<Object>(List.of(caller.requireAgency()));
        values.addAll(seen.values());
        if (kind != null) {
            sql.append(" and w.kind = ?");
            values.add(kind.name());
        }
        page.cursor(Position.class).ifPresent(after -> {
            sql.append(" and (w.raised_at, w.id) < (?::timestamptz, ?)");
            values.addAll(List.of(after.raisedAt().toString(), after.id()));
        });
        sql.append(" order by w.raised_at desc, w.id desc limit ").append(page.limit() + 1);
        var rows = database.query(Warning::of, sql.toString(), values.toArray());
        return Page.of(rows, page, last -> new Position(last.raisedAt(), last.id()), row -> row, null);
    }
}
