package vn.tthc.feedback.rating;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/ratings")
@Tag(name = "ratings")
@RunOnVirtualThread
class RatingResource {

    private final RatingService service;
    private final Idempotency idempotency;

    RatingResource(RatingService service, Idempotency idempotency) {
        this.service = service;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Role.CITIZEN)
    @Operation(operationId = "rateDossier", summary = "Rate one's own returned dossier, once")
    public RestResponse<RatingView> rate(
            @Nullable @HeaderParam("Idempotency-Key") String key, @Valid @NotNull RateDossier request) {
        var rating = idempotency.once(key, request, RatingView.class, () -> service.rate(request));
        return RestResponse.ResponseBuilder.<RatingView>created(URI.create("/api/v1/ratings/" + rating.id()))
                .entity(rating)
                .header("ETag", Versions.etag(0))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Role.CITIZEN)
    @Operation(operationId = "getRating", summary = "One's own rating")
    public RestResponse<RatingView> get(UUID id) {
        return RestResponse.ResponseBuilder.ok(service.own(id))
                .header("ETag", Versions.etag(0))
                .build();
    }

    @GET
    @Path("/summary")
    @Authenticated
    @Operation(operationId = "ratingSummary", summary = "How an agency and those below it were rated")
    public RatingSummary summary(@QueryParam("agency") @NotBlank String agency) {
        return service.summary(agency);
    }
}
