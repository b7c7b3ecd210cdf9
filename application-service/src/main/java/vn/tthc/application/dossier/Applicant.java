package vn.tthc.application.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.ConfidentialColumn;

/**
 * Who applies. What identifies or reaches them is stored encrypted, each field by itself, and decrypted only for the
 * applicant and for the staff who handle the dossier; searches and events use the person key.
 */
@Embeddable
public record Applicant(
        @Column(name = "applicant_name") String name,

        @Column(name = "applicant_identity") @Convert(converter = ConfidentialColumn.class)
        Confidential number,

        @Column(name = "person_key") String personKey,

        @Column(name = "applicant_phone") @Convert(converter = ConfidentialColumn.class) @Nullable
        Confidential telephone,

        @Column(name = "applicant_address") @Convert(converter = ConfidentialColumn.class) @Nullable
        Confidential residence,

        @Column(name = "applicant_email") @Convert(converter = ConfidentialColumn.class) @Nullable
        Confidential mailbox,

        @Enumerated(EnumType.STRING) SubjectType subjectType,
        @Enumerated(EnumType.STRING) IdentityDocument identityDocument) {

    /** As they say who they are. */
    public Applicant(
            String name,
            String identityNumber,
            String personKey,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String email,
            SubjectType subjectType,
            IdentityDocument identityDocument) {
        this(
                name,
                Confidential.of(identityNumber),
                personKey,
                Confidential.ofNullable(phone),
                Confidential.ofNullable(address),
                Confidential.ofNullable(email),
                subjectType,
                identityDocument);
    }

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

    public String identityNumber() {
        return number.value();
    }

    /** What they are known by, whatever secret their key was made with. */
    public String known() {
        return identityDocument.known(identityNumber());
    }

    public @Nullable String phone() {
        return Confidential.value(telephone);
    }

    public @Nullable String address() {
        return Confidential.value(residence);
    }

    public @Nullable String email() {
        return Confidential.value(mailbox);
    }

    /** The same person, otherwise called or reached. */
    public Applicant with(String otherName, @Nullable String phone, @Nullable String address, @Nullable String email) {
        return new Applicant(
                otherName,
                number,
                personKey,
                Confidential.ofNullable(phone),
                Confidential.ofNullable(address),
                Confidential.ofNullable(email),
                subjectType,
                identityDocument);
    }

    /** Whether nobody can tell any more who it was. */
    public boolean isDestroyed() {
        return personKey.startsWith("destroyed:");
    }

    /** Whoever has that number, called and reached as before. */
    public Applicant identified(IdentityDocument document, String identityNumber, String key) {
        return new Applicant(
                name, Confidential.of(identityNumber), key, telephone, residence, mailbox, subjectType, document);
    }

    /** As it stands in the row of a dossier. */
    Applicant in(UUID dossier) {
        return new Applicant(
                name,
                number.at("dossier.applicant_identity", dossier),
                personKey,
                Confidential.at(telephone, "dossier.applicant_phone", dossier),
                Confidential.at(residence, "dossier.applicant_address", dossier),
                Confidential.at(mailbox, "dossier.applicant_email", dossier),
                subjectType,
                identityDocument);
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
