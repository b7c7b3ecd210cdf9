package vn.tthc.application.counter;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** The counters of a centre. */
@Path("/api/v1/counters")
@Tag(name = "counters")
@RunOnVirtualThread
class CounterResource {

    private final Counters counters;
    private final CounterList list;
    private final TodaysCounter today;
    private final Reach reach;
    private final Caller caller;
    private final Idempotency idempotency;

    CounterResource(
            Counters counters,
            CounterList list,
            TodaysCounter today,
            Reach reach,
            Caller caller,
            Idempotency idempotency) {
        this.counters = counters;
        this.list = list;
        this.today = today;
        this.reach = reach;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    /** What a receptionist may receive today; everything where the centre has no roster this week. */
    record Duty(boolean rostered, List<Receives> receives) {}

    @GET
    @RolesAllowed({RECEPTIONIST, LEADER, ADMIN, SUPERVISOR})
    @Operation(operationId = "listCounters", summary = "The counters of a centre and what each receives")
    public Page<CounterView> list(
            @QueryParam("agency") @Size(max = 35) @Nullable String agency, @BeanParam PageRequest page) {
        return list.of(reach.centre(agency), page);
    }

    @GET
    @Path("/duty")
    @RolesAllowed(RECEPTIONIST)
    @Operation(operationId = "todaysDuty", summary = "What the roster lets the caller receive today")
    public Duty duty() {
        var receives = today.receives(caller.subject(), caller.requireAgency());
        return new Duty(receives.isPresent(), receives.orElse(List.of(new Receives(null, null))));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({RECEPTIONIST, LEADER, ADMIN, SUPERVISOR})
    @Operation(operationId = "getCounter", summary = "One counter")
    public RestResponse<CounterView> get(UUID id) {
        return ok(counters.get(id));
    }

    @POST
    @RolesAllowed({LEADER, ADMIN})
    @Operation(operationId = "openCounter", summary = "Open a counter")
    public RestResponse<CounterView> open(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CounterRequest request) {
        var view = idempotency.once(key, List.of("counter", request), CounterView.class, () -> counters.open(request));
        return RestResponse.ResponseBuilder.<CounterView>created(URI.create("/api/v1/counters/" + view.id()))
                .entity(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({LEADER, ADMIN})
    @Operation(operationId = "editCounter", summary = "Change what a counter receives, or close it")
    public RestResponse<CounterView> edit(
            UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid CounterRequest request) {
        return ok(counters.edit(id, request, ifMatch));
    }

    private static RestResponse<CounterView> ok(CounterView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Versions.etag(view.version()))
                .build();
    }
}
