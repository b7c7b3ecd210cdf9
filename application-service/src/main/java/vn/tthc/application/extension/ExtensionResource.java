package vn.tthc.application.extension;

import static vn.tthc.platform.security.Role.CITIZEN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;

/** A new promised date, and the letter that apologises for it. */
@Path("/api/v1/applications/{id}")
@Tag(name = "applications")
@RunOnVirtualThread
class ExtensionResource {

    private final ExtensionService service;
    private final Form04Service letters;
    private final Idempotency idempotency;

    ExtensionResource(ExtensionService service, Form04Service letters, Idempotency idempotency) {
        this.service = service;
        this.letters = letters;
        this.idempotency = idempotency;
    }

    @POST
    @Path("/extensions")
    @RolesAllowed(LEADER)
    @Operation(operationId = "extendApplication", summary = "Apologise and promise another date, once and in time")
    public RestResponse<ExtensionView> extend(
            UUID id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ExtensionRequest request) {
        var view = idempotency.once(
                key, List.of("extend", id, request), ExtensionView.class, () -> service.extend(id, request, ifMatch));
        return RestResponse.ResponseBuilder.<ExtensionView>created(
                        URI.create("/api/v1/applications/" + id + "/extensions"))
                .entity(view)
                .build();
    }

    @GET
    @Path("/extensions")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER, SUPERVISOR})
    @Operation(operationId = "listExtensions", summary = "Every new date that was set, and whether it was said in time")
    public ExtensionList list(UUID id) {
        return new ExtensionList(service.of(id));
    }

    @GET
    @Path("/forms/04")
    @Produces("application/pdf")
    @RolesAllowed({CITIZEN, RECEPTIONIST, OFFICER, LEADER})
    @Operation(operationId = "printForm04", summary = "Form 04: the letter of apology with the new date (A5)")
    public RestResponse<byte[]> form04(
            UUID id,
            @QueryParam("number")
                    @Min(1)
                    @Max(99)
                    @Parameter(description = "Which extension; the last one where none is named")
                    @Nullable
                    Integer number) {
        return letters.print(id, number).answer();
    }

    /** All of them; the law allows one. */
    record ExtensionList(List<ExtensionView> items) {}
}
