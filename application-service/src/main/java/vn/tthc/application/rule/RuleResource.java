package vn.tthc.application.rule;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** The law's numbers about dossiers and the days on which they hold. */
@Path("/api/v1/applications/rules")
@Tag(name = "rules")
@RunOnVirtualThread
class RuleResource {

    private final RuleBook book;
    private final Idempotency idempotency;

    RuleResource(RuleBook book, Idempotency idempotency) {
        this.book = book;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({ADMIN, PROCEDURE_CONTROLLER})
    @Operation(operationId = "listRules", summary = "Every rule there was, is and will be, by name and day")
    public Page<RuleView> list(@BeanParam PageRequest page) {
        return book.list(page);
    }

    @POST
    @RolesAllowed(ADMIN)
    @Operation(operationId = "addRule", summary = "What a rule says from a coming day on, for all or for one procedure")
    public RestResponse<RuleView> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid RuleRequest request) {
        var view = idempotency.once(key, List.of("add-rule", request), RuleView.class, () -> book.add(request));
        return RestResponse.ResponseBuilder.<RuleView>created(URI.create("/api/v1/applications/rules"))
                .entity(view)
                .build();
    }
}
