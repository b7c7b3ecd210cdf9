package vn.tthc.application.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Who applies. The identity number stays in its own column and leaves it only for the applicant and for the staff who
 * handle the dossier; searches and events use the person key.
 */
@Embeddable
public record Applicant(
        @Column(name = "applicant_name") String name,
        @Column(name = "applicant_identity") String identityNumber,
        @Column(name = "person_key") String personKey,
        @Column(name = "applicant_phone") @Nullable String phone,
        @Column(name = "applicant_address") @Nullable String address,
        @Column(name = "applicant_email") @Nullable String email,
        @Enumerated(EnumType.STRING) SubjectType subjectType,
        @Enumerated(EnumType.STRING) IdentityDocument identityDocument) {

    /** A citizen by their personal number. */
    public Applicant(
            String name,
            String identityNumber,
            String personKey,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String email) {
        this(name, identityNumber, personKey, phone, address, email, SubjectType.CITIZEN, IdentityDocument.PERSONAL_ID);
    }

    /** Enough to tell two people apart in a list, too little to be of use elsewhere. */
    public static String masked(String identityNumber) {
        var length = identityNumber.length();
        return length <= 5
                ? "*".repeat(length)
                : identityNumber.substring(0, 3) + "*".repeat(length - 5) + identityNumber.substring(length - 2);
    }

    /** A record's own text would carry all of it into logs. */
    @Override
    public String toString() {
        return "Applicant[" + personKey.substring(0, Math.min(8, personKey.length())) + "…]";
    }
}
