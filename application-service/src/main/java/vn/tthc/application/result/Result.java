package vn.tthc.application.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.ScanState;

/**
 * A result in its holder's document store: found by who they are, not only by the dossier. One that was taken over from
 * before this system belongs to no dossier, and may be known by its data alone, without a paper.
 */
@Entity
public class Result {

    @Id
    private UUID id;

    @Version
    private long version;

    private @Nullable UUID dossierId;
    private String personKey;
    private String number;
    private @Nullable String title;
    private String agencyCode;
    private @Nullable String signedBy;
    private Instant issuedAt;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private @Nullable Long size;
    private @Nullable String sha256;
    private @Nullable String storageKey;
    private @Nullable Instant returnedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedBy;
    private @Nullable String revokeReason;
    private @Nullable String revokeBasis;
    /** What the scanner says of an earlier one's paper, which it alone writes. */
    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ScanState scan = ScanState.NOT_SCANNED;

    /** In whose place it was issued. */
    private @Nullable UUID replaces;

    /** Of an earlier one: where it was taken over. */
    @Column(updatable = false)
    private @Nullable UUID importId;

    /** Of an earlier one: what it says, as a digest. */
    @Column(updatable = false)
    private @Nullable String importDigest;

    /** For Hibernate, which fills the fields itself. */
    protected Result() {}

    Result(UUID id, @Nullable UUID dossierId, String personKey, Signed signed, DocumentStore.StoredFile file) {
        this.id = id;
        this.dossierId = dossierId;
        this.personKey = personKey;
        this.number = signed.number();
        this.agencyCode = signed.agencyCode();
        this.signedBy = signed.signedBy();
        this.issuedAt = signed.at();
        this.validFrom = signed.validFrom();
        this.validTo = signed.validTo();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storageKey = file.key();
    }

    /** In place of one of before this system, which belongs to no dossier either. */
    static Result again(UUID id, Result earlier, Signed signed, DocumentStore.StoredFile file) {
        var result = new Result(id, null, earlier.personKey, signed, file);
        result.title = earlier.title;
        result.importId = earlier.importId;
        result.importDigest = file.sha256();
        return result.replacing(earlier);
    }

    Result replacing(Result earlier) {
        replaces = earlier.id;
        return this;
    }

    /** What was handed over before stays as it was. */
    void returned(Instant at) {
        if (revokedAt == null) {
            returnedAt = at;
        }
    }

    void revoke(Instant at, String by, String reason, String basis) {
        revokedAt = at;
        revokedBy = by;
        revokeReason = reason;
        revokeBasis = basis;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Its last day counts. */
    ResultStatus statusOn(LocalDate day) {
        if (isRevoked()) {
            return ResultStatus.REVOKED;
        }
        if (day.isBefore(validFrom)) {
            return ResultStatus.NOT_YET_VALID;
        }
        return validTo != null && day.isAfter(validTo) ? ResultStatus.EXPIRED : ResultStatus.VALID;
    }

    UUID id() {
        return id;
    }

    String personKey() {
        return personKey;
    }

    @Nullable
    UUID dossierId() {
        return dossierId;
    }

    /** What an earlier one is called; that of a dossier is what its procedure is for. */
    @Nullable
    String title() {
        return title;
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

    long version() {
        return version;
    }

    @Nullable
    UUID replaces() {
        return replaces;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokeReason() {
        return revokeReason;
    }

    @Nullable
    String revokeBasis() {
        return revokeBasis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    Optional<DocumentStore.StoredFile> paper() {
        return storageKey == null || size == null || sha256 == null
                ? Optional.empty()
                : Optional.of(new DocumentStore.StoredFile(storageKey, size, sha256));
    }

    ScanState scan() {
        return scan;
    }

    @Nullable
    Instant returnedAt() {
        return returnedAt;
    }
}
