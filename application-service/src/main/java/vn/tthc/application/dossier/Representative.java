package vn.tthc.application.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.ConfidentialColumn;

/**
 * Who acts for the applicant, and by what right.
 *
 * @param mandateNumber of the authorisation or the contract
 * @param mandateUntil the last day on which it holds; absent where it has no end
 */
@Embeddable
public record Representative(
        @Column(name = "representative_name") String name,

        @Column(name = "representative_document") @Enumerated(EnumType.STRING)
        IdentityDocument identityDocument,

        @Column(name = "representative_identity") @Convert(converter = ConfidentialColumn.class)
        Confidential number,

        @Column(name = "representative_phone") @Convert(converter = ConfidentialColumn.class) @Nullable
        Confidential telephone,

        @Column(name = "mandate") @Enumerated(EnumType.STRING)
        Mandate mandate,

        @Column(name = "mandate_number") @Nullable String mandateNumber,
        @Column(name = "mandate_issued") @Nullable LocalDate mandateIssued,
        @Column(name = "mandate_until") @Nullable LocalDate mandateUntil) {

    /** By what right somebody acts for another. */
    public enum Mandate {
        /** Parent or guardian, by law. */
        GUARDIAN,
        /** Whoever represents an organisation by law. */
        LEGAL_REPRESENTATIVE,
        /** By a written authorisation. */
        AUTHORISATION,
        /** The public post or whoever else is hired for it. */
        SERVICE_CONTRACT;

        /** Whether there is a paper that a receptionist can ask for. */
        public boolean isWritten() {
            return this == AUTHORISATION || this == SERVICE_CONTRACT;
        }
    }

    /** As they say who they are. */
    public Representative(
            String name,
            IdentityDocument identityDocument,
            String identityNumber,
            @Nullable String phone,
            Mandate mandate,
            @Nullable String mandateNumber,
            @Nullable LocalDate mandateIssued,
            @Nullable LocalDate mandateUntil) {
        this(
                name,
                identityDocument,
                Confidential.of(identityNumber),
                Confidential.ofNullable(phone),
                mandate,
                mandateNumber,
                mandateIssued,
                mandateUntil);
    }

    public String identityNumber() {
        return number.value();
    }

    public @Nullable String phone() {
        return Confidential.value(telephone);
    }

    /** As it stands in the row of a dossier. */
    Representative in(UUID dossier) {
        return new Representative(
                name,
                identityDocument,
                number.at("dossier.representative_identity", dossier),
                Confidential.at(telephone, "dossier.representative_phone", dossier),
                mandate,
                mandateNumber,
                mandateIssued,
                mandateUntil);
    }

    /** A record's own text would carry all of it into logs. */
    @Override
    public String toString() {
        return "Representative[" + mandate + "]";
    }
}
