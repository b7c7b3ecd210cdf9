package vn.tthc.workflow.handoff;

import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.OFFICER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/handoffs")
@RunOnVirtualThread
@Tag(name = "handoffs", description = "Custody of a dossier moving between agencies, with receipt.")
class HandoffResource {

    private final HandoffService service;
    private final Handoffs handoffs;
    private final Caller caller;

    HandoffResource(HandoffService service, Handoffs handoffs, Caller caller) {
        this.service = service;
        this.handoffs = handoffs;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "listHandoffs", summary = "Handoffs of the caller's agency, oldest first")
    public Page<HandoffView> list(
            @QueryParam("state") Handoff.@Nullable State state,
            @QueryParam("direction") @DefaultValue("BOTH") Handoffs.Direction direction,
            @BeanParam PageRequest page) {
        var filter = new Handoffs.Filter(caller.requireAgency(), direction, state);
        var rows = handoffs.list(filter, page.cursor(Handoffs.Position.class), page.limit() + 1);
        return Page.of(
                rows,
                page,
                handoff -> new Handoffs.Position(handoff.sentAt(), handoff.id()),
                HandoffView::of,
                page.total() ? handoffs.count(filter) : null);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST, SUPERVISOR})
    @Operation(operationId = "getHandoff", summary = "One handoff")
    public RestResponse<HandoffView> get(@PathParam("id") UUID id) {
        return answer(handoffs.get(id, caller.scope()));
    }

    @POST
    @Path("/{id}/receive")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "receiveHandoff", summary = "Take over: the receiver answers for the dossier from now on")
    public RestResponse<HandoffView> receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @Nullable ReceiveHandoff request) {
        return answer(service.receive(id, ifMatch, request == null ? List.of() : request.toFound()));
    }

    @POST
    @Path("/{id}/refuse")
    @RolesAllowed({OFFICER, LEADER, RECEPTIONIST})
    @Operation(operationId = "refuseHandoff", summary = "Do not take over, with a ground")
    public RestResponse<HandoffView> refuse(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull RefuseHandoff request) {
        return answer(service.refuse(id, ifMatch, request.ground()));
    }

    @POST
    @Path("/{id}/return")
    @RolesAllowed({OFFICER, LEADER})
    @Operation(operationId = "returnHandoff", summary = "Give task and dossier back to the sender")
    public RestResponse<HandoffView> giveBack(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(service.giveBack(id, ifMatch));
    }

    private static RestResponse<HandoffView> answer(Handoff handoff) {
        return RestResponse.ResponseBuilder.ok(HandoffView.of(handoff))
                .header("ETag", Versions.etag(handoff.version()))
                .build();
    }

    /** What is not named was there as listed. */
    record ReceiveHandoff(@Nullable @Size(max = 200) List<@NotNull @Valid FoundPaper> papers) {

        private List<PaperList.Found> toFound() {
            return papers == null
                    ? List.of()
                    : papers.stream().map(FoundPaper::toFound).toList();
        }
    }

    /** {@code sha256} is that of the file as the receiver has it: another one than listed makes it differ. */
    record FoundPaper(
            @NotNull Integer line,
            @NotNull Paper.Finding finding,
            @Nullable @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @Nullable @Size(max = 500) String remark) {

        private PaperList.Found toFound() {
            return new PaperList.Found(line, finding, sha256, remark);
        }
    }

    record RefuseHandoff(@NotBlank @Size(max = 2000) String ground) {}
}
