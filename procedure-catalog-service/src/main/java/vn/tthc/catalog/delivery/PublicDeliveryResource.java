package vn.tthc.catalog.delivery;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/{code}/delivery")
@Tag(name = "public")
@RunOnVirtualThread
class PublicDeliveryResource {

    private final DeliveryService service;
    private final PublicAnswers answers;
    private final Clock clock;

    PublicDeliveryResource(DeliveryService service, PublicAnswers answers, Clock clock) {
        this.service = service;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getPublicDelivery",
            summary = "How a procedure is offered today; what is only partly online says why (NĐ 224/2026 Đ14)")
    public Response get(@PathParam("code") @Parameter(example = "1.013225") String code, @Context Request request) {
        return answers.of(request, service.on(code, LocalDate.now(clock)));
    }
}
