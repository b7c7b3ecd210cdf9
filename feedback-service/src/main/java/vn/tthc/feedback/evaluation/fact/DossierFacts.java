package vn.tthc.feedback.evaluation.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.application.ApplicationEvent.Accepted;
import vn.tthc.contracts.application.ApplicationEvent.Completed;
import vn.tthc.contracts.application.ApplicationEvent.DueDateMoved;
import vn.tthc.contracts.application.ApplicationEvent.PaymentSettled;
import vn.tthc.contracts.application.ApplicationEvent.Rejected;
import vn.tthc.contracts.application.ApplicationEvent.Returned;
import vn.tthc.contracts.application.ApplicationEvent.Stopped;
import vn.tthc.contracts.application.ApplicationEvent.SupplementRequested;
import vn.tthc.contracts.application.ApplicationEvent.Supplemented;
import vn.tthc.contracts.application.ApplicationEvent.Withdrawn;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.inbox.Inbox;

/**
 * What is known of each dossier. Every event writes columns of its own, or a date that gives way to one told later, so
 * that the row comes out the same whatever order events arrive in and however often.
 */
@ApplicationScoped
class DossierFacts {

    private static final String ACCEPTED = """
            insert into fact_dossier (application_id, dossier_code, procedure_code, version_id, receiving_agency,
                competent_agency, channel, received_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::timestamptz)
            on conflict (application_id) do update set dossier_code = excluded.dossier_code,
                procedure_code = excluded.procedure_code, version_id = excluded.version_id,
                receiving_agency = excluded.receiving_agency, competent_agency = excluded.competent_agency,
                channel = excluded.channel, received_at = excluded.received_at""";

    private static final String DUE = """
            insert into fact_dossier as f (application_id, due_at, due_told_at) values (?, ?::timestamptz, ?::timestamptz)
            on conflict (application_id) do update set due_at = excluded.due_at, due_told_at = excluded.due_told_at
            where f.due_told_at is null or (f.due_told_at, f.due_at) < (excluded.due_told_at, excluded.due_at)""";

    private static final String EXTENDED = """
            insert into fact_dossier as f (application_id, extended_at) values (?, ?::timestamptz)
            on conflict (application_id) do update set extended_at = least(f.extended_at, excluded.extended_at)""";

    private static final String ENDED = """
            insert into fact_dossier (application_id, ended, ended_at) values (?, ?, ?::timestamptz)
            on conflict (application_id) do update set ended = excluded.ended, ended_at = excluded.ended_at""";

    private static final String RETURNED = """
            insert into fact_dossier (application_id, returned_at, return_way) values (?, ?::timestamptz, ?)
            on conflict (application_id) do update set returned_at = excluded.returned_at,
                return_way = excluded.return_way""";

    private static final String ASKED = """
            insert into fact_contact (application_id, supplement_id, asked_at, guidance_ignored)
            values (?, ?, ?::timestamptz, ?) on conflict do nothing""";

    private final Database database;

    DossierFacts(Database database) {
        this.database = database;
    }

    /** What is to be done in the transaction of the event. */
    Runnable effect(ApplicationEvent event) {
        return switch (event) {
            case Accepted it -> () -> accepted(it);
            case Supplemented it -> () -> due(it.applicationId(), it.dueAt(), it.suppliedAt());
            case PaymentSettled it -> () -> due(it.applicationId(), it.dueAt(), it.settledAt());
            case DueDateMoved it -> () -> moved(it);
            case Completed it ->
                () -> {
                    due(it.applicationId(), it.dueAt(), it.completedAt());
                    ended(it.applicationId(), "COMPLETED", it.completedAt());
                };
            case Stopped it -> () -> ended(it.applicationId(), "STOPPED", it.stoppedAt());
            case Withdrawn it -> () -> ended(it.applicationId(), "WITHDRAWN", it.withdrawnAt());
            case Rejected it -> () -> ended(it.applicationId(), "REJECTED", it.rejectedAt());
            case Returned it -> () -> update(RETURNED, it.applicationId(), text(it.returnedAt()), it.way());
            case SupplementRequested it ->
                () -> update(
                        ASKED, it.applicationId(), it.supplementId(), text(it.requestedAt()), it.guidanceIgnored());
            // Nothing in the others that an evaluation needs.
            default -> Inbox.NOTHING;
        };
    }

    private void accepted(Accepted it) {
        update(
                ACCEPTED,
                it.applicationId(),
                it.dossierCode(),
                it.procedureCode(),
                it.procedureVersionId(),
                it.receivingAgency(),
                it.competentAgency(),
                it.channel(),
                text(it.receivedAt()));
        due(it.applicationId(), it.dueAt(), it.receivedAt());
    }

    private void moved(DueDateMoved it) {
        due(it.applicationId(), it.dueAt(), it.movedAt());
        if (it.cause().equals("EXTENDED")) {
            update(EXTENDED, it.applicationId(), text(it.movedAt()));
        }
    }

    private void due(UUID dossier, @Nullable Instant dueAt, Instant toldAt) {
        if (dueAt != null) {
            update(DUE, dossier, text(dueAt), text(toldAt));
        }
    }

    private void ended(UUID dossier, String how, Instant at) {
        update(ENDED, dossier, how, text(at));
    }

    private void update(String sql, @Nullable Object... values) {
        database.update(sql, values);
    }

    private static String text(Instant at) {
        return at.toString();
    }
}
