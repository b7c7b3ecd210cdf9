package vn.tthc.application.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Payloads;
import vn.tthc.application.signature.SignatureCheck;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.document.ScanState;

/**
 * One version of a paper; its bytes are in the {@link DocumentStore} under the key and have this digest. What the scanner
 * says is written past it, so that a verdict changes nothing else.
 */
@Entity
@Immutable
public class Document {

    @Id
    private UUID id;

    private UUID dossierId;
    /** The first version of this paper: all versions have it in common. */
    private UUID seriesId;

    private int revision;
    private String componentCode;
    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private String storageKey;
    private String uploadedBy;
    private Instant uploadedAt;

    @Enumerated(EnumType.STRING)
    private ScanState scan;

    private @Nullable UUID reusedResult;
    private @Nullable String reusedNumber;

    /** What was found out about them when it came in. */
    private String signatures;

    /** For Hibernate, which fills the fields itself. */
    protected Document() {}

    Document(
            UUID id,
            UUID dossierId,
            NewPaper paper,
            Keeping.Kept kept,
            ScanState scan,
            String uploadedBy,
            Instant uploadedAt) {
        this.id = id;
        this.dossierId = dossierId;
        this.seriesId = id;
        this.revision = 1;
        this.componentCode = paper.component();
        this.name = paper.name();
        this.mediaType = kept.type().mediaType();
        this.size = kept.file().size();
        this.sha256 = kept.file().sha256();
        this.storageKey = kept.file().key();
        this.scan = scan;
        this.reusedResult = paper.source() == null ? null : paper.source().resultId();
        this.reusedNumber = paper.source() == null ? null : paper.source().number();
        this.signatures = Payloads.write(kept.signatures());
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** The next one of a paper that is there. */
    Document replacing(UUID series, int newest) {
        seriesId = series;
        revision = newest + 1;
        return this;
    }

    public UUID id() {
        return id;
    }

    UUID seriesId() {
        return seriesId;
    }

    int revision() {
        return revision;
    }

    public String componentCode() {
        return componentCode;
    }

    public String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    String storageKey() {
        return storageKey;
    }

    ScanState scan() {
        return scan;
    }

    @Nullable
    Source reusedFrom() {
        return Source.of(reusedResult, reusedNumber);
    }

    List<SignatureCheck> signatures() {
        return List.of(Payloads.read(signatures, SignatureCheck[].class));
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
