package vn.tthc.catalog.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/{code}/forms/{case}")
@Tag(name = "public")
@RunOnVirtualThread
class PublicFormResource {

    private final FormService service;
    private final PublicAnswers answers;

    PublicFormResource(FormService service, PublicAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "getPublicForm", summary = "The electronic form that a portal shows for a case")
    public Response get(
            @PathParam("code") @Parameter(example = "1.013225") String code,
            @PathParam("case") @Parameter(example = "1.013225.01") String caseCode,
            @Context Request request) {
        return answers.of(request, service.published(new FormSubjects.Address(code, caseCode, null)));
    }
}
