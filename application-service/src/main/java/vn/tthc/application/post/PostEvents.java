package vn.tthc.application.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.ReturnWay;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.result.Handover;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.digest.SharedKeys;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * What the post reports. An event counts once; its effects are written in one transaction with it, so whoever is cut
 * off in the middle repeats himself as if for the first time.
 */
@ApplicationScoped
class PostEvents {

    private final SharedKeys keys;
    private final PostOrders orders;
    private final Dossiers dossiers;
    private final Handover handover;
    private final Journal journal;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    PostEvents(
            PostConfig config,
            PostOrders orders,
            Dossiers dossiers,
            Handover handover,
            Journal journal,
            Database database,
            Audit audit,
            Clock clock) {
        this.keys = new SharedKeys("tthc.post.keys", config.keys().orElse(List.of()));
        this.orders = orders;
        this.dossiers = dossiers;
        this.handover = handover;
        this.journal = journal;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was reported under an id before, and what was answered. */
    private record Stored(byte[] fingerprint, OrderState state) {}

    /** What the auditor keeps of one that changed nothing. */
    private record Refused(String operator, String event, String order) {}

    boolean isSigned(PostEventRequest event) {
        return keys.isSigned(event.operator(), event.keyId(), event.signedText(), event.hash());
    }

    /** Told in a transaction of its own, because what it tells of changed nothing. */
    @Transactional
    void refused(PostEventRequest event, PostProblem why) {
        var what = new Refused(event.operator(), event.eventId(), event.orderNumber());
        audit.record("refuse-post-event", "post-event", why.slug(), null, what);
    }

    /** The hash was right. An order that is not there yet is 404 and leaves nothing: the post tries again. */
    @Transactional
    PostEventAnswer receive(PostEventRequest event) {
        var order = orders.lock(event.operator(), event.orderNumber())
                .orElseThrow(() -> new Problem(PostProblem.POST_ORDER_UNKNOWN, event.orderNumber()));
        var before = stored(event);
        if (before.isPresent()) {
            return repeated(event, before.get());
        }
        check(event, order);
        var dossier = dossiers.unscoped(order.applicationId()).orElseThrow();
        requireSomethingCarried(event, order, dossier);
        var state = event.kind().after(order.state());
        keep(event, order, state);
        apply(event, order, state, dossier);
        return new PostEventAnswer(event.eventId(), event.orderNumber(), state);
    }

    private void check(PostEventRequest event, PostOrder order) {
        var problem = new Problem(CommonProblem.UNPROCESSABLE);
        if (!event.kind().suits(order.purpose())) {
            problem.violation(
                    "kind", "OfPurpose", "rule.post.Kind", order.purpose().name());
        }
        if (event.happenedAt().isAfter(clock.instant())) {
            problem.violation("at", "Past", "rule.post.At");
        }
        if ((event.kind() == EventKind.DELIVERED) != (event.proof() != null)) {
            problem.violation("proof", "OfDelivery", "rule.post.Proof");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    /** A result is carried once there is one; an order that was cancelled carries nothing. */
    private static void requireSomethingCarried(PostEventRequest event, PostOrder order, Dossier dossier) {
        if (order.state() == OrderState.CANCELLED) {
            throw new Problem(PostProblem.POST_ORDER_CLOSED, order.state().name());
        }
        var there = dossier.status() == Status.COMPLETED || dossier.status() == Status.RETURNED;
        if (order.purpose() == Purpose.RETURN_RESULT && !there) {
            throw new Problem(PostProblem.POST_NOTHING_TO_CARRY);
        }
    }

    private void apply(PostEventRequest event, PostOrder order, OrderState state, Dossier dossier) {
        var at = event.happenedAt();
        var changed = state != order.state();
        var pickedUp = event.kind() == EventKind.PICKED_UP ? at : null;
        orders.become(order.id(), state, pickedUp, changed && !state.isOpen() ? at : null, event.proof());
        tell(event, order, dossier, at);
        if (changed && state == OrderState.DELIVERED && dossier.status() == Status.COMPLETED) {
            handover.handOver(dossier, ReturnWay.POSTAL);
        }
    }

    private void tell(PostEventRequest event, PostOrder order, Dossier dossier, Instant at) {
        var agency = dossier.filing().receivingAgency();
        journal.tell(
                dossier, Happening.of(event.kind().told(), at, agency).noting(order.operator() + " " + order.number()));
        audit.record("post-event", "dossier", dossier.id().toString(), order.mark(), event.said());
    }

    private static PostEventAnswer repeated(PostEventRequest event, Stored before) {
        if (!MessageDigest.isEqual(before.fingerprint(), Sha256.of(event.said()))) {
            throw new Problem(PostProblem.POST_EVENT_OTHERWISE, event.eventId());
        }
        return new PostEventAnswer(event.eventId(), event.orderNumber(), before.state());
    }

    private Optional<Stored> stored(PostEventRequest event) {
        return database
                .query(
                        row -> new Stored(row.getBytes(1), OrderState.valueOf(row.getString(2))),
                        "select fingerprint, state from post_event where operator = ? and event_id = ?",
                        event.operator(),
                        event.eventId())
                .stream()
                .findFirst();
    }

    private void keep(PostEventRequest event, PostOrder order, OrderState state) {
        database.update(
                """
                insert into post_event (operator, event_id, fingerprint, order_id, kind, happened_at, received_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                event.operator(),
                event.eventId(),
                Sha256.of(event.said()),
                order.id(),
                event.kind().name(),
                event.happenedAt().atOffset(ZoneOffset.UTC),
                clock.instant().atOffset(ZoneOffset.UTC),
                state.name());
    }
}
