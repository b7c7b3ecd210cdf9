package vn.tthc.catalog.form;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/procedures/{code}/forms")
@Tag(name = "forms")
@RunOnVirtualThread
class FormResource {

    private final FormService service;

    FormResource(FormService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.PROCEDURE_CONTROLLER, Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN})
    @Operation(operationId = "listForms", summary = "Every form of a procedure, drafts and published, oldest first")
    public Page<FormView.Line> list(
            @PathParam("code") @Parameter(example = "1.013225") String code, @BeanParam PageRequest page) {
        return service.page(code, page);
    }

    @GET
    @Path("/{case}")
    @Authenticated
    @Operation(operationId = "getForm", summary = "The published form of a case of the version in force")
    public RestResponse<FormView> get(@PathParam("code") String code, @PathParam("case") String caseCode) {
        return tagged(service.published(new FormSubjects.Address(code, caseCode, null)));
    }

    @GET
    @Path("/{case}/draft")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(operationId = "getFormDraft", summary = "The draft of a case, with what keeps it from being published")
    public RestResponse<FormView> draft(
            @PathParam("code") String code,
            @PathParam("case") String caseCode,
            @QueryParam("version") @Min(1) @Nullable Integer version) {
        return tagged(service.draft(new FormSubjects.Address(code, caseCode, version)));
    }

    @PUT
    @Path("/{case}/draft")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "draftForm",
            summary =
                    "Draft the next form of a case (JSON Schema 2020-12); of the version in force unless one is named")
    public RestResponse<FormView> draft(
            @PathParam("code") String code,
            @PathParam("case") String caseCode,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull FormRequest.Draft request) {
        return tagged(service.draft(new FormSubjects.Address(code, caseCode, version), ifMatch, request.schema()));
    }

    @POST
    @Path("/{case}/draft/trial")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "tryForm",
            summary =
                    "Try a draft with sample answers; where they do not satisfy it, the problem an applicant would get")
    public FormView.Trial tryOut(
            @PathParam("code") String code,
            @PathParam("case") String caseCode,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @Valid @NotNull FormRequest.Answers request) {
        service.tryOut(new FormSubjects.Address(code, caseCode, version), request.answers());
        return new FormView.Trial(true);
    }

    @POST
    @Path("/{case}/draft/publish")
    @RolesAllowed(Role.PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "publishForm",
            summary = "Publish a draft in place of the form before; it never changes again")
    public RestResponse<FormView> publish(
            @PathParam("code") String code,
            @PathParam("case") String caseCode,
            @QueryParam("version") @Min(1) @Nullable Integer version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.publish(new FormSubjects.Address(code, caseCode, version), ifMatch));
    }

    private static RestResponse<FormView> tagged(FormView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
