package vn.tthc.application.dossier;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.secrecy.Confidential;
import vn.tthc.platform.secrecy.ConfidentialColumn;

/**
 * What the applicant asks for, checked against what is in force before it gets here.
 *
 * @param receivingAgency where it is handed in
 * @param competentAgency who decides, which need not be the same; absent as long as nobody has been found
 * @param supportingAgency where the applicant was helped with it, which decides nothing
 * @param representative who acts for the applicant; absent where they act themselves
 * @param answers the electronic form as JSON; it may ask for anything, so it is stored encrypted as a whole
 */
@Embeddable
public record Draft(
        String procedureCode,
        String procedureName,
        @Nullable String sectorCode,
        String caseCode,
        String receivingAgency,
        @Nullable String competentAgency,
        @Nullable String supportingAgency,
        @Embedded Applicant applicant,
        @Embedded @Nullable Representative representative,

        @Column(name = "form_data") @Convert(converter = ConfidentialColumn.class)
        Confidential answers) {

    /** As it is filed. */
    public Draft(
            String procedureCode,
            String procedureName,
            @Nullable String sectorCode,
            String caseCode,
            String receivingAgency,
            @Nullable String competentAgency,
            @Nullable String supportingAgency,
            Applicant applicant,
            @Nullable Representative representative,
            String formData) {
        this(
                procedureCode,
                procedureName,
                sectorCode,
                caseCode,
                receivingAgency,
                competentAgency,
                supportingAgency,
                applicant,
                representative,
                Confidential.of(formData));
    }

    /** The electronic form as JSON. */
    public String formData() {
        return answers.value();
    }

    /** Whether it asks for the same thing for the same person from the same agency. */
    boolean isSameMatterAs(Draft other) {
        return procedureCode.equals(other.procedureCode)
                && Objects.equals(competentAgency, other.competentAgency)
                && applicant.known().equals(other.applicant.known());
    }

    /** One whose applicant acts alone. */
    public Draft(
            String procedureCode,
            String procedureName,
            String caseCode,
            String receivingAgency,
            String competentAgency,
            Applicant applicant,
            String formData) {
        this(
                procedureCode,
                procedureName,
                null,
                caseCode,
                receivingAgency,
                competentAgency,
                null,
                applicant,
                null,
                formData);
    }

    /** Of what has been received: nothing is received before somebody decides it. */
    public String decidingAgency() {
        return requireNonNull(competentAgency, "No competent agency has been found yet");
    }

    Draft withCase(String chosenCase) {
        return new Draft(
                procedureCode,
                procedureName,
                sectorCode,
                chosenCase,
                receivingAgency,
                competentAgency,
                supportingAgency,
                applicant,
                representative,
                answers);
    }

    Draft withApplicant(Applicant other) {
        return new Draft(
                procedureCode,
                procedureName,
                sectorCode,
                caseCode,
                receivingAgency,
                competentAgency,
                supportingAgency,
                other,
                representative,
                answers);
    }

    Draft withCompetent(String agency) {
        return new Draft(
                procedureCode,
                procedureName,
                sectorCode,
                caseCode,
                receivingAgency,
                agency,
                supportingAgency,
                applicant,
                representative,
                answers);
    }

    /** As it stands in the row of a dossier: what is encrypted there can be read there only. */
    Draft in(UUID dossier) {
        return new Draft(
                procedureCode,
                procedureName,
                sectorCode,
                caseCode,
                receivingAgency,
                competentAgency,
                supportingAgency,
                applicant.in(dossier),
                representative == null ? null : representative.in(dossier),
                answers.at("dossier.form_data", dossier));
    }

    /** A record's own text would carry the form's contents into logs. */
    @Override
    public String toString() {
        return "Draft[" + caseCode + " at " + receivingAgency + "]";
    }
}
