package vn.tthc.workflow.pressure;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/warnings")
@RunOnVirtualThread
@Tag(name = "pressure", description = "Clocks that run out, who was told, and urging.")
class WarningResource {

    private final Warnings warnings;
    private final ObjectMapper json;

    WarningResource(Warnings warnings, ObjectMapper json) {
        this.warnings = warnings;
        this.json = json;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(
            operationId = "listWarnings",
            summary = "What the caller's agency was told of clocks, newest first; without open=false of steps not done")
    public Page<WarningView> list(
            @QueryParam("agency") @Nullable String agency,
            @QueryParam("kind") Warning.@Nullable Kind kind,
            @QueryParam("open") @DefaultValue("true") boolean open,
            @BeanParam PageRequest page) {
        var filter = new Warnings.Filter(agency, kind, open);
        var rows = warnings.list(filter, page.cursor(Warnings.Position.class), page.limit() + 1);
        return Page.of(
                rows,
                page,
                one -> new Warnings.Position(one.raisedAt(), one.id()),
                this::view,
                page.total() ? warnings.count(filter) : null);
    }

    private WarningView view(Warning warning) {
        try {
            var reckoning = warning.reckoning();
            return WarningView.of(warning, reckoning == null ? null : json.readValue(reckoning, Forecast.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A warning does not hold a forecast", e);
        }
    }
}
