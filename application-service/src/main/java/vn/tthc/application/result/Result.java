package vn.tthc.application.result;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.document.DocumentStore;

/** A signed result in the applicant's document store: found by who they are, not only by the dossier. */
@Entity
public class Result {

    @Id
    private UUID id;

    private UUID dossierId;
    private String personKey;
    private String number;
    private String agencyCode;
    private String signedBy;
    private Instant issuedAt;
    private @Nullable LocalDate validTo;
    private long size;
    private String sha256;
    private String storageKey;
    private @Nullable Instant returnedAt;

    /** For Hibernate, which fills the fields itself. */
    protected Result() {}

    Result(UUID id, UUID dossierId, String personKey, Signed signed, DocumentStore.StoredFile file) {
        this.id = id;
        this.dossierId = dossierId;
        this.personKey = personKey;
        this.number = signed.number();
        this.agencyCode = signed.agencyCode();
        this.signedBy = signed.signedBy();
        this.issuedAt = signed.at();
        this.validTo = signed.validTo();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storageKey = file.key();
    }

    void returned(Instant at) {
        returnedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID dossierId() {
        return dossierId;
    }

    String number() {
        return number;
    }

    String agencyCode() {
        return agencyCode;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    String storageKey() {
        return storageKey;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }
}
