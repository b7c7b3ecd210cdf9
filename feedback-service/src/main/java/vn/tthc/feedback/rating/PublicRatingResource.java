package vn.tthc.feedback.rating;

import static java.util.Objects.requireNonNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.blind.AddressLimit;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Rating with a token: at the counter, at home, on any device, and without saying who one is. */
@Path("/public/v1/ratings")
@Tag(name = "ratings")
@RunOnVirtualThread
class PublicRatingResource {

    private static final String OWN = "/public/v1/ratings/own";

    private final RatingService service;
    private final TokenIssue issue;
    private final RatingKeys keys;
    private final RatingContents contents;
    private final RatingFigures figures;
    private final AddressLimit limit;
    private final Clock clock;

    PublicRatingResource(
            RatingService service,
            TokenIssue issue,
            RatingKeys keys,
            RatingContents contents,
            RatingFigures figures,
            AddressLimit limit,
            Clock clock) {
        this.service = service;
        this.issue = issue;
        this.keys = keys;
        this.contents = contents;
        this.figures = figures;
        this.limit = limit;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Operation(operationId = "rate", summary = "Rate with a token, once")
    public RestResponse<OwnRating> rate(@Valid @NotNull RateRequest request) {
        limit.take();
        var rating = service.rate(request);
        return RestResponse.ResponseBuilder.<OwnRating>created(URI.create(OWN))
                .entity(rating)
                .header("ETag", Versions.etag(rating.version()))
                .build();
    }

    @PUT
    @PermitAll
    @Operation(operationId = "changeRating", summary = "Change one's rating while its quarter is open")
    public RestResponse<OwnRating> change(
            @Nullable @HeaderParam("If-Match") String ifMatch, @Valid @NotNull RateRequest request) {
        limit.take();
        return answer(service.change(request, ifMatch));
    }

    @POST
    @Path("/own")
    @PermitAll
    @Operation(operationId = "ownRating", summary = "The rating that was given with this token")
    public RestResponse<OwnRating> own(@Valid @NotNull TokenHolder holder) {
        limit.take();
        return answer(service.own(holder));
    }

    @POST
    @Path("/tickets")
    @PermitAll
    @Operation(
            operationId = "ticketEligibility",
            summary = "Whether the dossier of a receipt may be rated, and the key with which its token is asked for")
    public Eligibility ticket(@Valid @NotNull TicketRequest request) {
        limit.take();
        return issue.ofTicket(request);
    }

    @POST
    @Path("/tokens")
    @PermitAll
    @Operation(
            operationId = "issueTokenOfTicket",
            summary = "Have the token of a receipt's dossier signed blindly, once")
    public BlindAnswer token(@Valid @NotNull TicketTokenRequest request) {
        limit.take();
        return issue.issue(request);
    }

    @GET
    @Path("/contents")
    @PermitAll
    @Operation(operationId = "ratingContents", summary = "What a full rating may say, each content with its scale")
    public List<RatingContent> contents(@Nullable @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var today = LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
        return contents.on(today, language != null && language.startsWith("en"));
    }

    @GET
    @Path("/figures")
    @PermitAll
    @Operation(
            operationId = "ratingFigures",
            summary = "How agencies were rated in a quarter or year that is over, each share with its interval",
            description = "Only what was released is there: whole periods and fixed units, never a free range.")
    public Page<RatingFigure> figures(
            @QueryParam("period")
                    @NotNull
                    @Pattern(regexp = "\\d{4}(-Q[1-4])?", message = "{rule.rating-figures-period}")
                    @Nullable
                    String period,
            @BeanParam FigureFilter filter,
            @BeanParam PageRequest page) {
        return figures.find(requireNonNull(period), filter, page);
    }

    @GET
    @Path("/keys")
    @PermitAll
    @Operation(
            operationId = "ratingKeys",
            summary = "All keys of a quarter: whoever was given another one was to be recognised by it")
    public Page<RatingKeyView> keys(
            @QueryParam("period")
                    @NotNull
                    @Pattern(regexp = "\\d{4}-Q[1-4]", message = "{rule.rating-period}")
                    @Nullable
                    String period,
            @BeanParam PageRequest page) {
        return keys.ofPeriod(requireNonNull(period), page);
    }

    private static RestResponse<OwnRating> answer(OwnRating rating) {
        return RestResponse.ResponseBuilder.ok(rating)
                .header("ETag", Versions.etag(rating.version()))
                .build();
    }
}
