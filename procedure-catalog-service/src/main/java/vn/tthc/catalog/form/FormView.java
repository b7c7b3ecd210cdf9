package vn.tthc.catalog.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A form as controllers and portals read it.
 *
 * @param findings what keeps a draft from being published; absent for what is published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FormView(
        UUID id,
        UUID versionId,
        String procedureCode,
        String caseCode,
        int number,
        String status,
        @Nullable Instant publishedAt,

        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
        JsonNode schema,

        @Nullable List<Finding> findings,
        long version) {

    /** Where a draft is wrong, and by which rule; publishing says it in words. */
    public record Finding(String field, String rule) {}

    /** That sample answers satisfy a form; where they do not, the answer is the problem an applicant would get. */
    public record Trial(boolean valid) {}

    /**
     * A form in a list, without what it says.
     *
     * @param carriedFrom the form of an earlier version that it was carried over from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            UUID id,
            UUID versionId,
            String caseCode,
            int number,
            String status,
            @Nullable Instant publishedAt,
            @Nullable UUID carriedFrom) {

        static Line of(Form form) {
            return new Line(
                    form.id(),
                    form.versionId(),
                    form.caseCode(),
                    form.number(),
                    form.status().name(),
                    form.publishedAt(),
                    form.carriedFrom());
        }
    }

    /** What the audit log keeps; the schema itself stays where it is. */
    record Mark(UUID id, String procedureCode, String caseCode, int number, String status, int characters) {

        static Mark of(Form form) {
            return new Mark(
                    form.id(),
                    form.procedureCode(),
                    form.caseCode(),
                    form.number(),
                    form.status().name(),
                    form.content().length());
        }
    }

    static FormView of(Form form, JsonNode schema, @Nullable List<Finding> findings) {
        return new FormView(
                form.id(),
                form.versionId(),
                form.procedureCode(),
                form.caseCode(),
                form.number(),
                form.status().name(),
                form.publishedAt(),
                schema,
                findings,
                form.version());
    }
}
