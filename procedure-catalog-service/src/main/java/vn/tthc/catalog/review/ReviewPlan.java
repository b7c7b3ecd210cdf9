package vn.tthc.catalog.review;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.IllegalStepException;
import vn.tthc.platform.time.CivilTime;

/**
 * What an agency reviews in a year. It must be approved and sent before 31 January of that year (NĐ 63/2010 Đ30.3);
 * one that comes later is approved all the same and keeps its flag.
 */
@Entity
public class ReviewPlan {

    /** Procedures are put into a draft; they are reviewed once it is approved. */
    enum Status {
        DRAFT,
        SUBMITTED,
        APPROVED,
        COMPLETED;

        Set<Status> next() {
            return switch (this) {
                case DRAFT -> Set.of(SUBMITTED);
                case SUBMITTED -> Set.of(APPROVED, DRAFT);
                case APPROVED -> Set.of(COMPLETED);
                case COMPLETED -> Set.of();
            };
        }
    }

    private static final int LAST_DAY = 31;

    @Id
    private UUID id;

    @Version
    private long version;

    private String agencyCode;
    private int year;
    private String title;

    @Enumerated(EnumType.STRING)
    private Status status;

    private Instant createdAt;
    private String createdBy;
    private @Nullable Instant approvedAt;
    private @Nullable String approvedBy;
    private @Nullable Boolean approvedLate;

    /** For Hibernate, which fills the fields itself. */
    protected ReviewPlan() {}

    ReviewPlan(UUID id, String agency, int year, String title, String by, Instant at) {
        this.id = id;
        this.agencyCode = agency;
        this.year = year;
        this.title = title;
        this.status = Status.DRAFT;
        this.createdBy = by;
        this.createdAt = at;
    }

    void retitle(String newTitle) {
        requireStatus(Status.DRAFT);
        title = newTitle;
    }

    void submit() {
        become(Status.SUBMITTED);
    }

    void giveBack() {
        become(Status.DRAFT);
    }

    void approve(String by, Instant at) {
        become(Status.APPROVED);
        approvedBy = by;
        approvedAt = at;
        approvedLate =
                !LocalDate.ofInstant(at, CivilTime.CIVIL_ZONE).isBefore(LocalDate.of(year, Month.JANUARY, LAST_DAY));
    }

    void complete() {
        become(Status.COMPLETED);
    }

    private void become(Status next) {
        if (!status.next().contains(next)) {
            throw new IllegalStepException(status, next, status.next());
        }
        status = next;
    }

    /** For what may be done in one state only. */
    void requireStatus(Status needed) {
        if (status != needed) {
            throw new IllegalStepException(status, needed, status.next());
        }
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String agencyCode() {
        return agencyCode;
    }

    ReviewViews.Plan view() {
        return new ReviewViews.Plan(
                id,
                agencyCode,
                year,
                title,
                status.name(),
                createdAt,
                createdBy,
                approvedAt,
                approvedBy,
                approvedLate,
                version);
    }
}
