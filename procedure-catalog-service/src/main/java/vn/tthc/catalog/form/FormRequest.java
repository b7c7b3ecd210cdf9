package vn.tthc.catalog.form;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a controller sends about forms. */
interface FormRequest {

    /** The JSON Schema (2020-12) that a form is to be. */
    @Schema(name = "FormDraft")
    record Draft(
            @NotNull
            @Schema(
                    type = SchemaType.OBJECT,
                    examples =
                            "{\"type\":\"object\",\"required\":[\"floors\"],\"properties\":{\"floors\":{\"type\":\"integer\"}}}")
            JsonNode schema)
            implements FormRequest {}

    /** Sample answers to try a form with. */
    @Schema(name = "FormAnswers")
    record Answers(
            @NotNull @Schema(type = SchemaType.OBJECT, examples = "{\"floors\":2}")
            JsonNode answers) implements FormRequest {}
}
