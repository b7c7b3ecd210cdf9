package vn.tthc.catalog.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** A decision as its author writes it. */
@Schema(name = "PublicationDecisionRequest")
record DecisionRequest(
        @NotBlank @Size(max = 100) @Schema(examples = "1201/QĐ-UBND")
        String number,

        @NotNull LocalDate signedOn,
        @NotNull LocalDate effectiveOn,
        @NotBlank @Size(max = 35) @Schema(examples = "H90") String issuingAgency,
        @Nullable Boolean shortened,
        @NotEmpty @Size(max = 5000) List<@Valid @NotNull ItemRequest> items) {

    /** One procedure in it. */
    @Schema(name = "PublicationDecisionItem")
    record ItemRequest(
            @NotNull Kind kind,

            @NotBlank @Size(max = 40) @Schema(examples = "1.013225")
            String procedureCode,

            @Nullable @Size(max = 40) String replaces,
            @Nullable @Size(max = 5000) String changeNote,
            @Nullable ProcedureDocument procedure) {

        private Item at(int position) {
            return new Item(
                    position,
                    kind,
                    ProcedureCode.canonicalOrSame(procedureCode),
                    replaces == null ? null : ProcedureCode.canonicalOrSame(replaces),
                    changeNote,
                    kind == Kind.ABOLISH ? null : procedure,
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
                Boolean.TRUE.equals(shortened));
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
