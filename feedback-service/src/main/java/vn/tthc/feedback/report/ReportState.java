package vn.tthc.feedback.report;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a report, to be read by anyone here and changed by {@link Report} alone. */
@MappedSuperclass
abstract class ReportState {

    @Id
    UUID id;

    @Version
    long version;

    String code;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Channel channel;

    @Enumerated(EnumType.STRING)
    Status status;

    String agencyCode;

    @Nullable
    String cameFrom;

    @Embedded
    @Nullable
    About about;

    @Nullable
    String placeFolded;

    String content;

    @Nullable
    String contentFolded;

    boolean anonymous;

    @Nullable
    String nationalCode;

    @Nullable
    String guidance;

    @Nullable
    UUID mergedInto;

    @Nullable
    UUID sheetId;

    @Embedded
    @Nullable
    Finding finding;

    @Embedded
    @Nullable
    Reply reply;

    @Embedded
    @Nullable
    Publication publication;

    @Embedded
    @Nullable
    Running running;

    @Nullable
    Boolean satisfied;

    @Nullable
    Instant judgedAt;

    int reopened;
    Instant submittedAt;
    Instant clockStartedAt;

    @ElementCollection
    @CollectionTable(name = "report_step", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    List<Step> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "report_former_text", joinColumns = @JoinColumn(name = "report_id"))
    @OrderColumn(name = "number")
    List<FormerText> formerTexts = new ArrayList<>();

    /** For Hibernate, which fills the fields itself. */
    protected ReportState() {}

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    Kind kind() {
        return kind;
    }

    Channel channel() {
        return channel;
    }

    Status status() {
        return status;
    }

    String agencyCode() {
        return agencyCode;
    }

    About about() {
        return about == null ? About.NOTHING_IN_PARTICULAR : about;
    }

    String content() {
        return content;
    }

    /** Its words without diacritics; nothing of reports that came before those were kept. */
    String contentFolded() {
        return Objects.requireNonNullElse(contentFolded, "");
    }

    @Nullable
    UUID sheetId() {
        return sheetId;
    }

    @Nullable
    UUID mergedInto() {
        return mergedInto;
    }

    boolean isAnonymous() {
        return anonymous;
    }

    @Nullable
    String nationalCode() {
        return nationalCode;
    }

    @Nullable
    String guidance() {
        return guidance;
    }

    @Nullable
    Finding finding() {
        return finding;
    }

    @Nullable
    Reply reply() {
        return reply;
    }

    @Nullable
    Publication publication() {
        return publication;
    }

    @Nullable
    Running running() {
        return running;
    }

    @Nullable
    Boolean satisfied() {
        return satisfied;
    }

    int reopened() {
        return reopened;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** When the legal times of the present agency began to run. */
    Instant clockStartedAt() {
        return clockStartedAt;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    List<FormerText> formerTexts() {
        return List.copyOf(formerTexts);
    }
}
