package vn.tthc.platform.web;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/** Goes wrong in every way a resource can. */
@Path("/sample")
@RunOnVirtualThread
class SampleResource {

    private final Caller caller;

    SampleResource(Caller caller) {
        this.caller = caller;
    }

    record Order(
            @NotBlank String name,
            @Max(10) int quantity,
            @Valid @NotNull Address address,
            @Nullable LocalDate day) {}

    record Address(@Size(min = 3, max = 5) String code, List<@NotBlank String> lines) {}

    @GET
    @PermitAll
    @Path("/open")
    public Map<String, String> open() {
        return Map.of("subject", caller.subject());
    }

    @GET
    @Authenticated
    @Path("/me")
    public Map<String, String> me() {
        return Map.of(
                "subject", caller.subject(),
                "name", caller.name(),
                "agency", caller.agency().orElse(""),
                "personKey", caller.personKey().orElse(""),
                "scope", caller.scope().toString());
    }

    @GET
    @RolesAllowed(Role.OFFICER)
    @Path("/officers")
    public String officers() {
        return caller.requireAgency();
    }

    @GET
    @Path("/unannotated")
    public String unannotated() {
        return "nobody should read this";
    }

    @POST
    @PermitAll
    @Path("/orders")
    public Order order(@Valid @NotNull Order order) {
        return order;
    }

    @POST
    @PermitAll
    @Path("/text")
    @Consumes(MediaType.TEXT_PLAIN)
    public String text(String body) {
        return body.length() + "";
    }

    @GET
    @PermitAll
    @Path("/things/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, String> thing(
            @PathParam("id") UUID id,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("limit") @Nullable Integer limit) {
        throw new Problem(CommonProblem.NOT_FOUND).with("id", id);
    }

    @PUT
    @PermitAll
    @Path("/things/{id}")
    public Map<String, Long> change(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        Versions.require(ifMatch, 7);
        return Map.of("version", 8L);
    }

    @GET
    @PermitAll
    @Path("/list")
    public Page<Integer> list(@BeanParam PageRequest request) {
        var after = request.cursor(Integer.class).orElse(0);
        var rows = java.util.stream.IntStream.rangeClosed(after + 1, 50)
                .limit(request.limit() + 1L)
                .boxed()
                .toList();
        return Page.of(rows, request, row -> row, row -> row, request.total() ? Total.of(50) : null);
    }

    @POST
    @PermitAll
    @Path("/conflict/{how}")
    public void conflict(@PathParam("how") String how) {
        throw switch (how) {
            case "lock" -> new OptimisticLockException("secret detail");
            case "unique" ->
                new IllegalStateException(new org.hibernate.exception.ConstraintViolationException(
                        "secret detail", new SQLException("duplicate 099000000011", "23505"), "person_uk"));
            default -> new IllegalStateException("secret detail 099000000011");
        };
    }
}
