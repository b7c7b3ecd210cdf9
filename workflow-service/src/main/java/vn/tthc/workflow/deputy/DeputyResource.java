package vn.tthc.workflow.deputy;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/deputies")
@RunOnVirtualThread
@Tag(name = "deputies", description = "Who stands in for whom while somebody is away.")
class DeputyResource {

    private final Deputies deputies;
    private final Idempotency idempotency;

    DeputyResource(Deputies deputies, Idempotency idempotency) {
        this.deputies = deputies;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(
            operationId = "appointDeputy",
            summary = "Let a colleague take over what one holds on these days; a leader arranges it for anyone")
    public RestResponse<DeputyView> appoint(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull AppointDeputy request) {
        var view = idempotency.once(
                key,
                request,
                DeputyView.class,
                () -> DeputyView.of(deputies.appoint(
                        Optional.ofNullable(request.absent()).map(Colleague::toPerson),
                        request.deputy().toPerson(),
                        new Deputy.Days(request.from(), request.to()),
                        request.reason())));
        return RestResponse.ResponseBuilder.<DeputyView>created(URI.create("/api/v1/deputies/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "listDeputies", summary = "Arrangements of the caller's agency that are not over")
    public Page<DeputyView> list(@BeanParam PageRequest page) {
        var rows = deputies.list(page.cursor(Deputies.Position.class), page.limit() + 1);
        return Page.of(rows, page, one -> new Deputies.Position(one.fromDay(), one.id()), DeputyView::of, null);
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "endDeputy", summary = "The absent colleague is back")
    public DeputyView end(@PathParam("id") UUID id) {
        return DeputyView.of(deputies.end(id));
    }

    /** {@code absent} is the caller when not said. */
    record AppointDeputy(
            @Nullable @Valid Colleague absent,
            @NotNull @Valid Colleague deputy,
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 500) String reason) {}

    /** Somebody of the same agency, by the subject of his token. */
    record Colleague(
            @NotBlank @Size(max = 100) String subject,
            @NotBlank @Size(max = 200) String name) {

        private Deputy.Person toPerson() {
            return new Deputy.Person(subject, name);
        }
    }
}
