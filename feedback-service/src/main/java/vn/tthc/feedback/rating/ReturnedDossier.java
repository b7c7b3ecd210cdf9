package vn.tthc.feedback.rating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.tthc.contracts.application.ApplicationEvent;

/** A dossier whose result was returned, and which its applicant may therefore rate. */
@Entity
class ReturnedDossier {

    @Id
    private UUID applicationId;

    private String personKey;
    private String procedureCode;
    private String agencyCode;
    private Instant returnedAt;

    /** For Hibernate, which fills the fields itself. */
    protected ReturnedDossier() {}

    ReturnedDossier(ApplicationEvent.Returned returned, String personKey) {
        applicationId = returned.applicationId();
        this.personKey = personKey;
        procedureCode = returned.procedureCode();
        agencyCode = returned.competentAgency();
        returnedAt = returned.returnedAt();
    }

    boolean belongsTo(List<String> keysOfPerson) {
        return keysOfPerson.contains(personKey);
    }

    /** The identity number had been entered wrongly: from now on it is this person's to rate. */
    void isOf(String person) {
        personKey = person;
    }

    UUID applicationId() {
        return applicationId;
    }

    String procedureCode() {
        return procedureCode;
    }

    /** The agency that settled it, which is the one being rated. */
    String agencyCode() {
        return agencyCode;
    }

    Instant returnedAt() {
        return returnedAt;
    }
}
