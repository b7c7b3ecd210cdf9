package vn.tthc.catalog.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/reviews/suggestions")
@Tag(name = "reviews")
@RunOnVirtualThread
class SuggestionResource {

    private final Suggestions suggestions;
    private final AgencyScope scope;

    SuggestionResource(Suggestions suggestions, AgencyScope scope) {
        this.suggestions = suggestions;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({Role.OFFICER, Role.LEADER, Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR})
    @Operation(
            operationId = "listReviewSuggestions",
            summary =
                    "What reports of citizens give reason to review, by one's own agency and those below it, newest first")
    public Page<Suggestion> list(
            @BeanParam PageRequest page,
            @QueryParam("agency") @Parameter(example = "H90") @Nullable String agency,
            @QueryParam("procedure") @Parameter(example = "1.013225") @Nullable String procedure,
            @QueryParam("open") @DefaultValue("true") boolean open) {
        var code = procedure == null ? null : ProcedureCode.canonicalOrSame(procedure);
        var after = page.cursor(UUID.class).orElse(null);
        var rows = suggestions.page(scope.under(agency), open, code, after, page.limit() + 1);
        return Page.of(rows, page, Suggestion::id, row -> row, null);
    }
}
