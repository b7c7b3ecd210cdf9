package vn.tthc.feedback.report;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.text.Diacritics;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/public/v1/feedback")
@Tag(name = "published feedback")
@RunOnVirtualThread
class PublicReportResource {

    private final Reports reports;

    PublicReportResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "searchPublishedReports",
            summary = "Published answers; finds words with and without diacritics")
    public Page<PublicReportView> search(@QueryParam("q") @DefaultValue("") String words, @BeanParam PageRequest page) {
        var rows = reports.published(Diacritics.fold(words), page.cursor(UUID.class), page.limit());
        return Page.of(rows, page, Report::id, PublicReportView::of, null);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(
            operationId = "trackReport",
            summary = "The state of a report by its code, and the answer once published")
    public PublicReportView track(String code) {
        return reports.tracked(code);
    }
}
