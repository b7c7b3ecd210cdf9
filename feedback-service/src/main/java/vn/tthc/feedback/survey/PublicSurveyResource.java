package vn.tthc.feedback.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.feedback.blind.AddressLimit;

/** Answering a survey with a token, without saying who one is. */
@Path("/public/v1/surveys")
@Tag(name = "surveys")
@RunOnVirtualThread
class PublicSurveyResource {

    private final SurveyAnswers answers;
    private final AddressLimit limit;

    PublicSurveyResource(SurveyAnswers answers, AddressLimit limit) {
        this.answers = answers;
        this.limit = limit;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "openSurveyOf", summary = "What an open survey asks")
    public PublicSurvey get(UUID id) {
        return answers.open(id);
    }

    @POST
    @Path("/answers")
    @PermitAll
    @Operation(operationId = "answerSurvey", summary = "Answer with a token, once")
    public Answered answer(@Valid @NotNull AnswerSurvey request) {
        limit.take();
        return answers.answer(request);
    }
}
