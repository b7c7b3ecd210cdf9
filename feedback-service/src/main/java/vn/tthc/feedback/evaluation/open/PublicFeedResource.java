package vn.tthc.feedback.evaluation.open;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/feedback/changes")
@RunOnVirtualThread
@Tag(name = "public")
class PublicFeedResource {

    private final OpenReports reports;
    private final PublicAnswers answers;

    PublicFeedResource(OpenReports reports, PublicAnswers answers) {
        this.reports = reports;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPublishedAnswers",
            summary = "Answers published or taken back since the cursor of the last answer; from the beginning without"
                    + " one. The cursor is always there: keep it and ask again later")
    public Response after(@BeanParam PageRequest page, @Context Request request) {
        return answers.of(request, reports.answers(page));
    }
}
