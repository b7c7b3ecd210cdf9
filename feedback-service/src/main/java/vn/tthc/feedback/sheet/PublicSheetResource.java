package vn.tthc.feedback.sheet;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/public/v1/feedback/opinion-sheets")
@Tag(name = "published feedback")
@RunOnVirtualThread
class PublicSheetResource {

    private final OpinionSheets sheets;

    PublicSheetResource(OpinionSheets sheets) {
        this.sheets = sheets;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listOpenOpinionSheets", summary = "What may be answered today, newest first")
    public Page<OpinionSheet> open(@BeanParam PageRequest page) {
        var rows = sheets.open(page.cursor(UUID.class), page.limit());
        return Page.of(rows, page, OpinionSheet::id, sheet -> sheet, null);
    }
}
