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

    Document(
            UUID id,
            UUID dossierId,
            String componentCode,
            String name,
            FileType type,
            DocumentStore.StoredFile file,
            String uploadedBy,
            Instant uploadedAt) {
        this.id = id;
        this.dossierId = dossierId;
        this.componentCode = componentCode;
        this.name = name;
        this.mediaType = type.mediaType();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.storageKey = file.key();
        this.uploadedBy = uploadedBy;
        this.uploadedAt = uploadedAt;
    }

    public UUID id() {
        return id;
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
