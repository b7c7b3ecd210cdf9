package vn.tthc.catalog.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/agencies")
@Tag(name = "public")
@RunOnVirtualThread
class PublicAgencyResource {

    private final AgencyList list;
    private final PublicAnswers answers;

    PublicAgencyResource(AgencyList list, PublicAnswers answers) {
        this.list = list;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listPublicAgencies", summary = "Agencies of the province today")
    public Response list(
            @BeanParam PageRequest page,
            @QueryParam("under") @Nullable String under,
            @QueryParam("level") @Nullable String level,
            @Context Request request) {
        return answers.of(
                request,
                list.page(
                        page,
                        null,
                        under,
                        Query.optionalOneOf("level", level, Level.class).orElse(null)));
    }
}
