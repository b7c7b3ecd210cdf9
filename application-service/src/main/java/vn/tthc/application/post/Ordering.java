package vn.tthc.application.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Paper;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Orders of the applicant's side: the way home of a result; and the counter's note of a file that the post brings. */
@ApplicationScoped
@Transactional
class Ordering {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Dossiers dossiers;
    private final Desk desk;
    private final PostOrders orders;
    private final PostConfig config;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Ordering(
            Dossiers dossiers,
            Desk desk,
            PostOrders orders,
            PostConfig config,
            Journal journal,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.orders = orders;
        this.config = config;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    List<PostOrder> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "post orders");
        return orders.of(dossierId);
    }

    PostOrder order(UUID dossierId, OrderRequest request) {
        var dossier = dossiers.get(dossierId);
        var operator = config.operator().orElseThrow(() -> new Problem(PostProblem.POST_NOT_CONFIGURED));
        check(dossier, request);
        var now = clock.instant();
        var number = request.number() == null ? number() : request.number();
        var order = new PostOrder(
                Ids.at(now),
                dossierId,
                request.purpose(),
                operator,
                number,
                originals(dossier, request.purpose()),
                OrderState.ORDERED,
                now,
                null,
                null,
                null);
        if (!orders.add(order, desk.subject())) {
            throw new Problem(PostProblem.POST_ORDER_OPEN);
        }
        tell(dossier, TimelineKind.POST_ORDERED, order, null);
        return order;
    }

    /** As long as the post has not got it. */
    PostOrder cancel(UUID dossierId, UUID orderId) {
        var dossier = dossiers.get(dossierId);
        desk.requireApplicantSide(dossier);
        var order = orders.lock(dossierId, orderId).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        if (order.state() != OrderState.ORDERED) {
            throw new Problem(PostProblem.POST_ORDER_CLOSED, order.state().name());
        }
        orders.become(orderId, OrderState.CANCELLED, null, clock.instant(), null);
        var cancelled = orders.lock(dossierId, orderId).orElseThrow();
        tell(dossier, TimelineKind.POST_CANCELLED, cancelled, order);
        return cancelled;
    }

    private void check(Dossier dossier, OrderRequest request) {
        var coming = request.purpose() == Purpose.SEND_FILE;
        if (coming) {
            desk.requireReceivingPoint(dossier.filing().receivingAgency());
        } else {
            desk.requireApplicantSide(dossier);
        }
        if (coming != (request.number() != null)) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("number", "OfSlip", "rule.post.Number");
        }
        if (coming) {
            requireComing(dossier);
        } else {
            requireGoing(dossier);
        }
    }

    private static void requireComing(Dossier dossier) {
        if (dossier.channel() != Channel.POSTAL || dossier.status() != Status.DRAFT) {
            throw new Problem(PostProblem.POST_NOTHING_TO_CARRY);
        }
    }

    private static void requireGoing(Dossier dossier) {
        if (!dossier.isReceived()) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        if (dossier.status().isFinal()) {
            throw new Problem(PostProblem.POST_NOTHING_TO_CARRY);
        }
        var address = dossier.filing().applicant().address();
        if (address == null || address.isBlank()) {
            throw new Problem(PostProblem.POST_NO_ADDRESS);
        }
    }

    /** What lay on the counter as an original goes back with the result. */
    private static List<PostOrder.Original> originals(Dossier dossier, Purpose purpose) {
        var pins = dossier.pins();
        if (pins == null || purpose == Purpose.SEND_FILE) {
            return List.of();
        }
        var names = pins.chosenCase().components().stream()
                .collect(Collectors.toMap(ProcedureEvent.Component::code, ProcedureEvent.Component::name, (a, _) -> a));
        return pins.papers().stream()
                .filter(p -> p.originals() > 0)
                .map((Paper p) -> new PostOrder.Original(
                        p.component(), names.getOrDefault(p.component(), p.component()), p.originals()))
                .toList();
    }

    private void tell(Dossier dossier, TimelineKind kind, PostOrder order, @Nullable PostOrder before) {
        var agency = dossier.filing().receivingAgency();
        journal.tell(
                dossier, Happening.of(kind, clock.instant(), agency).noting(order.operator() + " " + order.number()));
        audit.record(
                kind == TimelineKind.POST_ORDERED ? "order-post" : "cancel-post",
                "dossier",
                dossier.id().toString(),
                before == null ? null : before.mark(),
                order.mark());
    }

    /** Nobody guesses it. */
    private static String number() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return "BC" + HexFormat.of().formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
