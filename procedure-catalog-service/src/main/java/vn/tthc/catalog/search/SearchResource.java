package vn.tthc.catalog.search;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/procedures")
@Tag(name = "procedures")
@RunOnVirtualThread
class SearchResource {

    private final ProcedureSearch search;
    private final Caller caller;

    SearchResource(ProcedureSearch search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listProcedures", summary = "Procedures in force today, for staff also internal ones")
    public Page<ProcedureSearch.Found> list(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "GPXD") String q,
            @BeanParam SearchFilter filter,
            @BeanParam PageRequest page) {
        return search.page(new ProcedureSearch.Wanted(q, filter, !caller.is(Role.CITIZEN)), page);
    }
}
