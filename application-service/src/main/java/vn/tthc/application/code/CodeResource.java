package vn.tthc.application.code;

import static vn.tthc.platform.security.Role.ADMIN;
import static vn.tthc.platform.security.Role.LEADER;
import static vn.tthc.platform.security.Role.RECEPTIONIST;
import static vn.tthc.platform.security.Role.SUPERVISOR;

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
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** How codes are written, numbers for places that are cut off, and the account of every number. */
@Path("/api/v1/codes")
@Tag(name = "codes")
@RunOnVirtualThread
class CodeResource {

    private final CodePatterns patterns;
    private final CodeBlocks blocks;
    private final BlockList list;
    private final VoidRegister register;
    private final Accounts accounts;
    private final Reach reach;
    private final Idempotency idempotency;

    CodeResource(
            CodePatterns patterns,
            CodeBlocks blocks,
            BlockList list,
            VoidRegister register,
            Accounts accounts,
            Reach reach,
            Idempotency idempotency) {
        this.patterns = patterns;
        this.blocks = blocks;
        this.list = list;
        this.register = register;
        this.accounts = accounts;
        this.reach = reach;
        this.idempotency = idempotency;
    }

    /** All of them; the law changes the form every few years. */
    record PatternList(List<CodePattern> items) {}

    @GET
    @Path("/patterns")
    @RolesAllowed({ADMIN, LEADER, RECEPTIONIST})
    @Operation(
            operationId = "listCodePatterns",
            summary = "How codes are, were and will be written, of every agency and of the one that is named")
    public PatternList patterns(@QueryParam("agency") @Size(max = 35) @Nullable String agency) {
        return new PatternList(patterns.of(agency));
    }

    @POST
    @Path("/patterns")
    @RolesAllowed(ADMIN)
    @Operation(operationId = "addCodePattern", summary = "Write codes in another pattern from a coming day on")
    public RestResponse<CodePattern> add(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PatternRequest request) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                idempotency.once(
                        key, List.of("code-pattern", request), CodePattern.class, () -> patterns.add(request)));
    }

    @POST
    @Path("/blocks")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "reserveCodes", summary = "Set numbers of a day apart for intake without a line")
    public RestResponse<BlockView> reserve(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid BlockRequest request) {
        var view =
                idempotency.once(key, List.of("code-block", request), BlockView.class, () -> blocks.reserve(request));
        return RestResponse.ResponseBuilder.<BlockView>created(URI.create("/api/v1/codes/blocks/" + view.id()))
                .entity(view)
                .build();
    }

    @GET
    @Path("/blocks")
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "listCodeBlocks", summary = "Blocks of an agency, newest first")
    public Page<BlockView> blocks(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency, @BeanParam PageRequest page) {
        return list.of(reach.centre(agency), page);
    }

    @GET
    @Path("/blocks/{id}")
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "getCodeBlock", summary = "A block and what became of each of its numbers")
    public BlockView block(UUID id, @QueryParam("agency") @Size(max = 35) @Nullable String agency) {
        return list.get(id, reach.centre(agency));
    }

    @POST
    @Path("/blocks/{id}/close")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "closeCodeBlock", summary = "Void the numbers of a block that are not needed")
    public BlockView close(UUID id, @NotNull @Valid CloseBlockRequest request) {
        return blocks.close(id, request.reason());
    }

    @GET
    @Path("/voids")
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "listVoidCodes", summary = "The register of void numbers of an agency")
    public Page<VoidView> voids(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency,
            @QueryParam("day") @Nullable LocalDate day,
            @BeanParam PageRequest page) {
        return register.of(reach.centre(agency), day, page);
    }

    @GET
    @Path("/days/{day}")
    @RolesAllowed({RECEPTIONIST, LEADER, SUPERVISOR})
    @Operation(operationId = "accountForCodes", summary = "What became of every number of a day")
    public DayAccount account(LocalDate day, @QueryParam("agency") @Size(max = 35) @Nullable String agency) {
        return accounts.of(reach.centre(agency), day);
    }
}
