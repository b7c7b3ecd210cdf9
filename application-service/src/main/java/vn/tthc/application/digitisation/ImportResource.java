package vn.tthc.application.digitisation;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * Taking over results that were issued before this system, as CSV with a head or as JSON Lines, a record a line: {@code
 * agency, title, number, identityNumber, issuedOn} and, where there are, {@code validTo, signedBy, file, sha256}.
 */
@Path("/api/v1/results/imports")
@Tag(name = "results")
@RunOnVirtualThread
class ImportResource {

    private final Uploading uploading;
    private final Imports imports;
    private final Reach reach;

    ImportResource(Uploading uploading, Imports imports, Reach reach) {
        this.uploading = uploading;
        this.imports = imports;
        this.reach = reach;
    }

    @POST
    @Consumes({"text/csv", "application/x-ndjson"})
    @RolesAllowed(LEADER)
    @Operation(
            operationId = "importResults",
            summary = "Take over earlier results of the caller's agency and those below it; answered when the file is"
                    + " kept, worked through afterwards; the same file again is the same import")
    public RestResponse<ImportView> take(@HeaderParam("Content-Type") String contentType, InputStream file)
            throws IOException {
        return RestResponse.status(RestResponse.Status.ACCEPTED, uploading.take(contentType, file));
    }

    @GET
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "listResultImports", summary = "Imports of an agency, newest first")
    public Page<ImportView> list(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency, @BeanParam PageRequest page) {
        return imports.list(reach.centre(agency), page);
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "getResultImport", summary = "How far an import is, in figures")
    public ImportView get(UUID importId, @QueryParam("agency") @Size(max = 35) @Nullable String agency) {
        return imports.get(importId, reach.centre(agency));
    }

    @GET
    @Path("/{importId}/refused")
    @RolesAllowed({LEADER, SUPERVISOR})
    @Operation(operationId = "listRefusedResults", summary = "The lines that were not taken in, each with its reason")
    public Page<RefusedView> refused(
            UUID importId,
            @QueryParam("agency") @Size(max = 35) @Nullable String agency,
            @HeaderParam("Accept-Language") @Nullable String language,
            @BeanParam PageRequest page) {
        return imports.refused(importId, reach.centre(agency), page, language);
    }
}
