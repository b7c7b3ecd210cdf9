package vn.tthc.catalog.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** A decision as its author writes it. */
@Schema(name = "PublicationDecisionRequest")
public record DecisionRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "1201/QĐ-UBND")
        String number,

        @NotNull LocalDate signedOn,
        @NotNull LocalDate effectiveOn,
        @NotBlank @Size(max = 35) @Schema(examples = "H90") String issuingAgency,
        @Nullable Boolean shortened,

        @Nullable @Schema(description = "The earlier decision that this one corrects")
        UUID corrects,

        @NotEmpty @Size(max = 5000) List<@Valid @NotNull ItemRequest> items) {

    /** One procedure in it. */
    @Schema(name = "PublicationDecisionItem")
    public record ItemRequest(
            @NotNull Kind kind,

            @NotBlank @Size(max = 40) @Schema(examples = "1.013225")
            String procedureCode,

            @Nullable @Size(max = 40) String replaces,

            @Nullable
            @Min(1)
            @Schema(
                    description =
                            "Which version a CORRECT, REDATE or CANCEL is about; a CANCEL without one is about the abolition")
            Integer version,

            @Nullable @Size(max = 5000) String changeNote,
            @Nullable ProcedureDocument procedure) {

        private Item at(int position) {
            return new Item(
                    position,
                    kind,
                    ProcedureCode.canonicalOrSame(procedureCode),
                    replaces == null || kind.corrects() ? null : ProcedureCode.canonicalOrSame(replaces),
                    version,
                    changeNote,
                    kind.hasContent() ? procedure : null,
                    null,
                    null);
        }
    }

    PublicationDecision.Head head() {
        return new PublicationDecision.Head(
                number.strip(),
                AgencyCode.canonicalOrSame(issuingAgency),
                signedOn,
                effectiveOn,
                Boolean.TRUE.equals(shortened),
                corrects);
    }

    List<Item> parsed() {
        return IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).at(i))
                .toList();
    }

    Totals totals() {
        return Totals.of(items.stream().map(ItemRequest::kind).toList());
    }
}
