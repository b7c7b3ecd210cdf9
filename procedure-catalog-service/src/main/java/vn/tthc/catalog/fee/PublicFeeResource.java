package vn.tthc.catalog.fee;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures/{code}/fees")
@Tag(name = "public")
@RunOnVirtualThread
class PublicFeeResource {

    private final FeeInquiry fees;
    private final PublicAnswers answers;

    PublicFeeResource(FeeInquiry fees, PublicAnswers answers) {
        this.fees = fees;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @APIResponseSchema(FeeView.class)
    @Operation(
            operationId = "getPublicFees",
            summary = "What a dossier costs by case, way of filing and quantity, and how that comes about")
    public Response get(
            @PathParam("code") @Parameter(example = "1.013225") String code,
            @QueryParam("case")
                    @Parameter(example = "1.013225.01", description = "May be left out when there is but one")
                    @Nullable
                    String caseCode,
            @QueryParam("channel") @Parameter(example = "ONLINE") @Nullable String channel,
            @QueryParam("quantity")
                    @Parameter(
                            example = "12",
                            description = "How many there are of what is counted; trang:12 where several things are")
                    List<String> quantity,
            @Context Request request) {
        var filed = Query.oneOf("channel", channel, FeeView.Channel.class);
        return answers.of(request, fees.of(code, caseCode, filed, quantity));
    }
}
