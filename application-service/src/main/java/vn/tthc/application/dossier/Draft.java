package vn.tthc.application.dossier;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

/**
 * What the applicant asks for, checked against what is in force before it gets here.
 *
 * @param receivingAgency where it is handed in
 * @param competentAgency who decides, which need not be the same
 * @param formData the electronic form as JSON
 */
@Embeddable
public record Draft(
        String procedureCode,
        String procedureName,
        String caseCode,
        String receivingAgency,
        String competentAgency,
        @Embedded Applicant applicant,
        String formData) {

    /** Whether it asks for the same thing for the same person from the same agency. */
    boolean isSameMatterAs(Draft other) {
        return procedureCode.equals(other.procedureCode)
                && competentAgency.equals(other.competentAgency)
                && applicant.personKey().equals(other.applicant.personKey());
    }

    Draft withCase(String chosenCase) {
        return new Draft(
                procedureCode, procedureName, chosenCase, receivingAgency, competentAgency, applicant, formData);
    }

    /** A record's own text would carry the form's contents into logs. */
    @Override
    public String toString() {
        return "Draft[" + caseCode + " at " + receivingAgency + "]";
    }
}
