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
import jakarta.ws.rs.core.Variant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/{code}/notice")
@Tag(name = "public")
@RunOnVirtualThread
class NoticeResource {

    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("utf-8");
    private static final MediaType PDF = new MediaType("application", "pdf");

    private final Notices notices;
    private final PublicAnswers answers;

    NoticeResource(Notices notices, PublicAnswers answers) {
        this.notices = notices;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Produces({MediaType.TEXT_HTML, "application/pdf"})
    @Operation(
            operationId = "getNotice",
            summary = "The notice of a procedure in force today, as a page or as a paper to hang up, by Accept")
    public Response get(@Parameter(example = "1.013225") String code, @Context Request request) {
        var notice = notices.of(code);
        var wanted = request.selectVariant(
                Variant.mediaTypes(MediaType.TEXT_HTML_TYPE, PDF).build());
        return Response.fromResponse(
                        wanted != null && PDF.isCompatible(wanted.getMediaType())
                                ? answers.of(request, notice, () -> NoticePaper.pdf(notice), PDF)
                                : answers.of(request, notice, () -> NoticePage.html(notice), HTML))
                .header("Vary", "Accept")
                .header("Content-Security-Policy", NoticePage.POLICY)
                .build();
    }
}
