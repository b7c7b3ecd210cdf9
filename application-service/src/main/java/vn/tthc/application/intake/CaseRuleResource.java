package vn.tthc.application.intake;

import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** How answers lead to a case where the applicant does not choose one. */
@Path("/api/v1/case-rules")
@Tag(name = "case-rules")
@RunOnVirtualThread
class CaseRuleResource {

    private final CaseRules rules;
    private final Idempotency idempotency;

    CaseRuleResource(CaseRules rules, Idempotency idempotency) {
        this.rules = rules;
        this.idempotency = idempotency;
    }

    /** The first day on which a rule derives nothing any more. */
    record EndRuleRequest(@NotNull LocalDate validTo) {}

    @GET
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "listCaseRules", summary = "Rules that derive cases, of one procedure or of all")
    public Page<CaseRule> list(
            @QueryParam("procedureCode") @Size(max = 40) @Nullable String procedureCode, @BeanParam PageRequest page) {
        return rules.of(procedureCode, page);
    }

    @POST
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "addCaseRule", summary = "Let answers lead to a case from a day on")
    public RestResponse<CaseRule> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CaseRuleRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                idempotency.once(key, List.of("case-rule", request), CaseRule.class, () -> rules.add(request)));
    }

    @POST
    @Path("/{id}/end")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "endCaseRule", summary = "Let a rule derive nothing from a day on")
    public CaseRule end(UUID id, @NotNull @Valid EndRuleRequest request) {
        return rules.end(id, request.validTo());
    }
}
