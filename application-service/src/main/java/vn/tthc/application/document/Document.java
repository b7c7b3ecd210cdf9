package vn.tthc.application.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One paper of a dossier; its bytes are in the {@link DocumentStore} under the key and have this digest. */
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

    /** For Hibernate, which fills the fields itself. */
    protected Document() {}

    Document(UUID id, UUID dossierId, NewPaper paper, Keeping.Kept kept, String uploadedBy, Instant uploadedAt) {
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
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    /** This one instead of that. */
    Document replacing(Document earlier) {
        seriesId = earlier.seriesId;
        revision = earlier.revision + 1;
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

    String sha256() {
        return sha256;
    }

    String storageKey() {
        return storageKey;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }
}
