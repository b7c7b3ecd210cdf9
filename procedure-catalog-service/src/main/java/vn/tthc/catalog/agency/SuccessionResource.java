package vn.tthc.catalog.agency;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;

@Path("/api/v1/agencies/{code}/succession")
@Tag(name = "agencies")
@RunOnVirtualThread
class SuccessionResource {

    private final Successions successions;
    private final Clock clock;

    SuccessionResource(Successions successions, Clock clock) {
        this.successions = successions;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getSuccession",
            summary = "What stands for a code on a day, and the chain that leads there; both code styles are known")
    public SuccessionView get(
            @PathParam("code") @Parameter(example = "000.00.17.H40") String code,
            @QueryParam("asOf") @Nullable String asOf) {
        return successions.of(code, Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock)));
    }
}
