package vn.tthc.workflow.migration;

import static vn.tthc.platform.security.Role.AUDITOR;
import static vn.tthc.platform.security.Role.PROCEDURE_CONTROLLER;

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
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/process-migrations")
@RunOnVirtualThread
@Tag(name = "process-migrations", description = "Running processes that go on by another version of their definition.")
class MigrationResource {

    private final MigrationService service;
    private final Migrations migrations;
    private final Cases cases;
    private final Idempotency idempotency;

    MigrationResource(MigrationService service, Migrations migrations, Cases cases, Idempotency idempotency) {
        this.service = service;
        this.migrations = migrations;
        this.cases = cases;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(
            operationId = "planMigration",
            summary = "Look at every running case of a version: which can go on by another, and why not the others")
    public RestResponse<MigrationView> plan(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull PlanMigration request) {
        var view = idempotency.once(key, request, MigrationView.class, () -> service.plan(request.toPlan()));
        return RestResponse.ResponseBuilder.<MigrationView>created(
                        URI.create("/api/v1/process-migrations/" + view.id()))
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @RolesAllowed({PROCEDURE_CONTROLLER, AUDITOR})
    @Operation(operationId = "listMigrations", summary = "All migrations, oldest first")
    public Page<MigrationView> list(@BeanParam PageRequest page) {
        var rows = migrations.list(page.cursor(UUID.class), page.limit() + 1);
        return Page.of(rows, page, Migration::id, one -> MigrationView.of(one, null), null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({PROCEDURE_CONTROLLER, AUDITOR})
    @Operation(operationId = "getMigration", summary = "One migration with the number of cases in each state")
    public RestResponse<MigrationView> get(@PathParam("id") UUID id) {
        return answer(service.get(id));
    }

    @GET
    @Path("/{id}/cases")
    @RolesAllowed({PROCEDURE_CONTROLLER, AUDITOR})
    @Operation(
            operationId = "listMigrationCases",
            summary = "The report case by case: from which step to which, or why not")
    public Page<Cases.Row> cases(
            @PathParam("id") UUID id, @QueryParam("state") Cases.@Nullable State state, @BeanParam PageRequest page) {
        var migration = migrations.get(id);
        var rows = cases.list(migration.id(), state, page.cursor(UUID.class), page.limit() + 1);
        return Page.of(rows, page, Cases.Row::processId, row -> row, null);
    }

    @POST
    @Path("/{id}/run")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "runMigration", summary = "Move every case that can; a job goes from case to case")
    public RestResponse<MigrationView> run(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.start(id, ifMatch));
    }

    @POST
    @Path("/{id}/undo")
    @RolesAllowed(PROCEDURE_CONTROLLER)
    @Operation(operationId = "undoMigration", summary = "Put back every case that nobody has gone on with since")
    public RestResponse<MigrationView> undo(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.undo(id, ifMatch));
    }

    private static RestResponse<MigrationView> answer(MigrationView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    /** {@code map} names only steps whose code is another in the new version. */
    record PlanMigration(
            @NotNull UUID from,
            @NotNull UUID to,
            @Nullable @Size(max = 300) Map<@NotBlank @Size(max = 200) String, @NotBlank @Size(max = 200) String> map,
            @NotBlank @Size(max = 2000) String reason) {

        private MigrationService.Plan toPlan() {
            return new MigrationService.Plan(from, to, map == null ? Map.of() : map, reason);
        }
    }
}
