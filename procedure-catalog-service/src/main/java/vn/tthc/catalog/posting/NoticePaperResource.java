package vn.tthc.catalog.posting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/{code}/notice.pdf")
@Tag(name = "public")
@RunOnVirtualThread
class NoticePaperResource {

    private static final MediaType PDF = new MediaType("application", "pdf");

    private final Notices notices;
    private final PublicAnswers answers;

    NoticePaperResource(Notices notices, PublicAnswers answers) {
        this.notices = notices;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Produces("application/pdf")
    @Operation(operationId = "getNoticePaper", summary = "The notice as a paper to hang up, for a link")
    public Response get(@Parameter(example = "1.013225") String code, @Context Request request) {
        var notice = notices.of(code);
        return answers.of(request, notice, () -> NoticePaper.pdf(notice), PDF);
    }
}
