package vn.tthc.application.dossier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.PaymentState;
import vn.tthc.application.reference.Payloads;
import vn.tthc.contracts.catalog.ProcedureEvent;

/** A dossier as it is shown to those who may see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DossierView(
        UUID id,
        long version,
        @Nullable String code,
        Status status,
        int statusCode,
        String statusTitle,
        List<Status> allowedNext,
        Channel channel,
        String procedureCode,
        String procedureName,
        String caseCode,
        String receivingAgency,
        @Nullable String competentAgency,
        @Nullable String supportingAgency,
        ApplicantView applicant,
        @Nullable RepresentativeView representative,
        Map<String, Object> formData,
        @Nullable PinsView pins,
        List<Paper> papers,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant previousDueAt,
        @Nullable Instant missedDueAt,
        @Nullable Instant finishedAt,
        Lateness lateness,
        int supplementRounds,
        @Nullable UUID openSupplement,
        @Nullable UUID corrects,
        @Nullable UUID correctedBy,
        @Nullable String endingReason,
        @Nullable PaymentState paymentState) {

    /** The applicant; the identity number is masked for whoever only oversees. */
    public record ApplicantView(
            String name,
            SubjectType subjectType,
            IdentityDocument identityDocument,
            String identityNumber,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String email) {

        static ApplicantView of(Applicant applicant, boolean masked) {
            return new ApplicantView(
                    applicant.name(),
                    applicant.subjectType(),
                    applicant.identityDocument(),
                    masked ? Applicant.masked(applicant.identityNumber()) : applicant.identityNumber(),
                    masked ? null : applicant.phone(),
                    masked ? null : applicant.address(),
                    masked ? null : applicant.email());
        }
    }

    /** Who acts for the applicant; masked like them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RepresentativeView(
            String name,
            IdentityDocument identityDocument,
            String identityNumber,
            @Nullable String phone,
            Representative.Mandate mandate,
            @Nullable String mandateNumber,
            @Nullable LocalDate mandateIssued,
            @Nullable LocalDate mandateUntil) {

        static @Nullable RepresentativeView of(@Nullable Representative by, boolean masked) {
            return by == null
                    ? null
                    : new RepresentativeView(
                            by.name(),
                            by.identityDocument(),
                            masked ? Applicant.masked(by.identityNumber()) : by.identityNumber(),
                            masked ? null : by.phone(),
                            by.mandate(),
                            by.mandateNumber(),
                            by.mandateIssued(),
                            by.mandateUntil());
        }
    }

    /** Under what it was received. */
    public record PinsView(
            String procedureVersionId,
            String caseName,
            List<ProcedureEvent.Limit> limits,
            @Nullable String cutOff,
            List<ProcedureEvent.Fee> fees,
            String calendarVersionId,
            UUID processDefinitionId) {

        static PinsView of(Pins pins) {
            var chosen = pins.chosenCase();
            return new PinsView(
                    pins.procedureVersionId(),
                    chosen.name(),
                    chosen.limits(),
                    chosen.cutOff(),
                    chosen.fees(),
                    pins.calendarVersionId(),
                    pins.processDefinitionId());
        }
    }

    @SuppressWarnings("unchecked")
    public static DossierView of(Dossier dossier, @Nullable PaymentState payment, Instant now, boolean masked) {
        var filing = dossier.filing();
        var timing = dossier.timing();
        var pins = dossier.pins();
        var status = dossier.status();
        return new DossierView(
                dossier.id(),
                dossier.version(),
                dossier.code(),
                status,
                status.code(),
                status.title(),
                status.successors(dossier.channel()).stream().sorted().toList(),
                dossier.channel(),
                filing.procedureCode(),
                filing.procedureName(),
                filing.caseCode(),
                filing.receivingAgency(),
                filing.competentAgency(),
                filing.supportingAgency(),
                ApplicantView.of(filing.applicant(), masked),
                RepresentativeView.of(filing.representative(), masked),
                masked ? Map.of() : Payloads.read(filing.formData(), Map.class),
                pins == null ? null : PinsView.of(pins),
                pins == null ? List.of() : pins.papers(),
                timing.createdAt(),
                timing.submittedAt(),
                timing.receivedAt(),
                timing.dueAt(),
                timing.previousDueAt(),
                timing.missedDueAt(),
                timing.finishedAt(),
                timing.lateness(now),
                dossier.supplementRounds(),
                dossier.openSupplement(),
                dossier.corrects(),
                dossier.correctedBy(),
                timing.endingReason(),
                payment);
    }
}
