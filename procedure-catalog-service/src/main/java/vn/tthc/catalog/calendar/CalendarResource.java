package vn.tthc.catalog.calendar;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.calendar.Limit;
import vn.tthc.platform.calendar.LimitUnit;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

@Path("/api/v1/calendars")
@Tag(name = "calendars")
@RunOnVirtualThread
class CalendarResource {

    private final CalendarService service;
    private final Notices notices;
    private final Idempotency idempotency;
    private final Clock clock;

    CalendarResource(CalendarService service, Notices notices, Idempotency idempotency, Clock clock) {
        this.service = service;
        this.notices = notices;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "createCalendar", summary = "The next version of an agency's calendar, active at once")
    public RestResponse<CalendarView> create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Valid @NotNull CalendarRequest request) {
        var view = idempotency.once(key, request, CalendarView.class, () -> service.create(request));
        var uri = URI.create("/api/v1/calendars/" + view.agencyCode() + "/versions/" + view.number());
        return RestResponse.ResponseBuilder.<CalendarView>created(uri)
                .entity(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }

    @GET
    @Path("/{agency}")
    @Authenticated
    @Operation(operationId = "getCalendar", summary = "The calendar an agency works by: its own or the nearest above")
    public RestResponse<CalendarView> get(String agency, @QueryParam("asOf") @Nullable String asOf) {
        return tagged(service.governing(agency, Query.date("asOf", asOf).orElseGet(() -> LocalDate.now(clock))));
    }

    @GET
    @Path("/{agency}/versions")
    @Authenticated
    @Operation(operationId = "listCalendarVersions", summary = "The versions of an agency's own calendar")
    public Page<CalendarView> versions(String agency, @BeanParam PageRequest page) {
        return service.versions(agency, page);
    }

    @GET
    @Path("/{agency}/versions/{number}")
    @Authenticated
    @Operation(operationId = "getCalendarVersion", summary = "One version of a calendar")
    public RestResponse<CalendarView> version(String agency, int number) {
        return tagged(service.version(agency, number));
    }

    @POST
    @Path("/{agency}/versions/{number}/activate")
    @RolesAllowed(Role.ADMIN)
    @Operation(operationId = "activateCalendar", summary = "Take a draft into use")
    public RestResponse<CalendarView> activate(
            String agency, int number, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tagged(service.activate(agency, number, ifMatch));
    }

    @GET
    @Path("/{agency}/versions/{number}/difference")
    @Authenticated
    @Operation(
            operationId = "compareCalendar",
            summary = "What a version would change against the calendar in use: days, hours, due dates that move")
    public CalendarDifference difference(String agency, int number) {
        return notices.difference(agency, number);
    }

    @POST
    @Path("/{agency}/notices")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "loadNotice",
            summary = "Take in a yearly notice as a draft, and show which days and due dates it would change")
    public RestResponse<CalendarDifference> load(
            @Parameter(example = "H90") String agency,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull NoticeRequest request) {
        var view = idempotency.once(key, request, CalendarDifference.class, () -> notices.load(agency, request));
        var draft = view.draft();
        var uri = URI.create("/api/v1/calendars/" + draft.agencyCode() + "/versions/" + draft.number());
        return RestResponse.ResponseBuilder.<CalendarDifference>created(uri)
                .entity(view)
                .header("ETag", Versions.etag(draft.version()))
                .build();
    }

    @GET
    @Path("/{agency}/due-date")
    @Authenticated
    @Operation(
            operationId = "explainDueDate",
            summary = "When a dossier received at a moment would be due, and which days count")
    public DueDateView dueDate(
            String agency,
            @QueryParam("receivedAt") @Parameter(example = "2026-11-20T10:00:00+07:00") @Nullable String receivedAt,
            @QueryParam("quantity") @DefaultValue("1") @Min(0) @Max(1000) int quantity,
            @QueryParam("unit") @Parameter(example = "WORKING_DAY") @Nullable String unit,
            @QueryParam("cutOff") @Parameter(example = "15:00") @Nullable String cutOff) {
        var limit = new Limit(quantity, Query.oneOf("unit", unit, LimitUnit.class));
        var question = new DueDateView.Question(
                Query.moment("receivedAt", receivedAt),
                limit,
                Query.time("cutOff", cutOff).orElse(null));
        return service.dueDate(agency, question);
    }

    private static RestResponse<CalendarView> tagged(CalendarView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", Versions.etag(view.version()))
                .build();
    }
}
