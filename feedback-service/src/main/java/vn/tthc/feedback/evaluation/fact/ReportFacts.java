package vn.tthc.feedback.evaluation.fact;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.feedback.FeedbackEvent.Answered;
import vn.tthc.contracts.feedback.FeedbackEvent.Classified;
import vn.tthc.contracts.feedback.FeedbackEvent.DossierRated;
import vn.tthc.contracts.feedback.FeedbackEvent.Published;
import vn.tthc.contracts.feedback.FeedbackEvent.Reopened;
import vn.tthc.contracts.feedback.FeedbackEvent.Submitted;
import vn.tthc.contracts.feedback.FeedbackEvent.Unknown;
import vn.tthc.feedback.evaluation.open.OpenChanges;
import vn.tthc.platform.database.Database;

/**
 * Reports with their legal times and, where they were about a dossier or somebody's behaviour, what was found. It learns
 * them from the events that everybody gets, so that they can be rebuilt like all other facts, and tells those who follow.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class ReportFacts {

    private static final String SUBMITTED = """
            insert into fact_report as f (report_id, application_id, submitted_at, agency_code, agency_told_at)
            values (?, ?, ?::timestamptz, ?, ?::timestamptz)
            on conflict (report_id) do update set submitted_at = excluded.submitted_at,
                application_id = coalesce(f.application_id, excluded.application_id)""";

    private static final String HANDLED = """
            insert into fact_report as f (report_id, agency_code, agency_told_at) values (?, ?, ?::timestamptz)
            on conflict (report_id) do update set agency_code = excluded.agency_code,
                agency_told_at = excluded.agency_told_at
            where f.agency_told_at is null or f.agency_told_at <= excluded.agency_told_at""";

    private static final String DUE = """
            update fact_report set due_at = ?::timestamptz, due_told_at = ?::timestamptz
            where report_id = ? and (due_told_at is null or due_told_at <= ?::timestamptz)""";

    private static final String ANSWERED = """
            update fact_report set answered_at = ?::timestamptz, late = ?, outcome = ?, officer = ?,
                application_id = coalesce(?::uuid, application_id)
            where report_id = ? and (answered_at is null or answered_at <= ?::timestamptz)""";

    private static final String REOPENED = """
            update fact_report set reopened_at = greatest(reopened_at, ?::timestamptz) where report_id = ?""";

    private final Database database;
    private final OpenChanges changes;
    private final Clock clock;

    ReportFacts(Database database, OpenChanges changes, Clock clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    void on(FeedbackEvent event) {
        tell(event);
        switch (event) {
            case Submitted it -> {
                var at = it.submittedAt().toString();
                database.update(SUBMITTED, it.id(), it.applicationId(), at, it.agencyCode(), at);
            }
            case Classified it -> {
                handled(it.id(), it.agencyCode(), it.classifiedAt());
                database.update("update fact_report set kind = ? where report_id = ?", it.kind(), it.id());
                due(it.id(), it.dueAt(), it.classifiedAt());
            }
            case Answered it -> answered(it);
            case Reopened it -> {
                handled(it.id(), it.agencyCode(), it.reopenedAt());
                due(it.id(), it.dueAt(), it.reopenedAt());
                database.update(REOPENED, it.reopenedAt().toString(), it.id());
            }
            default -> {
                // On its way, or not received: nothing is due from anybody yet, or not any more.
            }
        }
    }

    /** Whoever follows reports sees that this one has changed; what a rating says is no report. */
    private void tell(FeedbackEvent event) {
        if (event instanceof DossierRated || event instanceof Unknown) {
            return;
        }
        var now = clock.instant();
        changes.note(OpenChanges.Kind.REPORT, event.id(), now);
        if (event instanceof Published || event instanceof Reopened) {
            changes.note(OpenChanges.Kind.ANSWER, event.id(), now);
        }
    }

    private void answered(Answered it) {
        var at = it.answeredAt().toString();
        handled(it.id(), it.agencyCode(), it.answeredAt());
        due(it.id(), it.dueAt(), it.answeredAt());
        database.update(ANSWERED, at, it.late(), it.outcome(), it.officer(), it.applicationId(), it.id(), at);
    }

    private void handled(UUID report, String agency, Instant at) {
        database.update(HANDLED, report, agency, at.toString());
    }

    private void due(UUID report, @Nullable Instant dueAt, Instant toldAt) {
        if (dueAt != null) {
            database.update(DUE, dueAt.toString(), toldAt.toString(), report, toldAt.toString());
        }
    }
}
