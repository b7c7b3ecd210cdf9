package vn.tthc.catalog.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.steward.InForce;
import vn.tthc.catalog.steward.Stewardship;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** States how procedures are offered, and answers it for any day. */
@ApplicationScoped
@Transactional
class DeliveryService {

    private final Deliveries deliveries;
    private final Stewardship stewardship;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DeliveryService(
            Deliveries deliveries,
            Stewardship stewardship,
            Agencies agencies,
            Outbox outbox,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.deliveries = deliveries;
        this.stewardship = stewardship;
        this.agencies = agencies;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    DeliveryView on(String code, LocalDate day) {
        var procedure = stewardship.visible(code, day);
        var revision = deliveries.last(procedure.code()).map(Delivery::revision).orElse(0L);
        return deliveries
                .on(procedure.code(), day)
                .map(d -> DeliveryView.of(d, agencies.names(d.state().receivers(), day), revision))
                .orElseGet(() -> DeliveryView.unstated(procedure.code(), procedure.statedOnlineLevel(), revision));
    }

    Page<DeliveryView> history(String code, PageRequest page) {
        var procedure = stewardship.visible(code, LocalDate.now(clock));
        var before = page.cursor(LocalDate.class).orElse(LocalDate.MAX.withYear(9999));
        var rows = deliveries.history(procedure.code(), before, page.limit() + 1);
        return Page.of(rows, page, Delivery::validFrom, d -> DeliveryView.of(d, Map.of(), d.revision()), null);
    }

    /** From the day named on; from the same day as the last statement, it corrects that one. */
    DeliveryView state(String code, @Nullable String ifMatch, DeliveryRequest request) {
        var procedure = stewardship.visible(code, LocalDate.now(clock));
        stewardship.require(procedure);
        stewardship.lock(procedure.code());
        var last = deliveries.last(procedure.code());
        Versions.require(ifMatch, last.map(Delivery::revision).orElse(0L));
        check(procedure, last, request);
        var before = last.map(d -> DeliveryView.of(d, Map.of(), d.revision())).orElse(null);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var next = write(procedure.code(), last, request, at);
        deliveries.flush();
        outbox.publish(DeliveryEvents.stated(procedure.code(), next.revision(), deliveries.all(procedure.code()), at));
        var names = agencies.names(next.state().receivers(), request.validFrom());
        var after = DeliveryView.of(next, names, next.revision());
        audit.record("DELIVERY_STATED", "procedure", procedure.code(), before, after);
        return after;
    }

    private Delivery write(String code, Optional<Delivery> last, DeliveryRequest request, Instant at) {
        var change = new Delivery.Change(at, caller.subject());
        var revision = last.map(Delivery::revision).orElse(0L) + 1;
        var corrected = last.filter(d -> d.validFrom().equals(request.validFrom()));
        if (corrected.isPresent()) {
            corrected.get().become(request.state(), revision, change);
            return corrected.get();
        }
        last.ifPresent(d -> d.endOn(request.validFrom()));
        deliveries.flush(); // the old row must end in the database before the new one may begin
        var next = new Delivery(Ids.at(clock.instant()), code, request.validFrom(), revision, request.state(), change);
        deliveries.persist(next);
        return next;
    }

    private void check(InForce procedure, Optional<Delivery> last, DeliveryRequest request) {
        var problem = new Problem(CatalogProblem.DELIVERY_INVALID, procedure.code());
        request.check(problem);
        if (last.filter(d -> d.validFrom().isAfter(request.validFrom())).isPresent()) {
            problem.violation("validFrom", "After", "rule.notBefore", last.get().validFrom());
        }
        if (stewardship.on(procedure.code(), request.validFrom()).isEmpty()) {
            problem.violation("validFrom", "InForce", "rule.notInForce", procedure.code(), request.validFrom());
        }
        checkReceivers(request.codes(), request.validFrom(), problem);
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private void checkReceivers(List<String> codes, LocalDate day, Problem problem) {
        var known = codes.isEmpty() ? java.util.Set.<String>of() : agencies.known(codes, day);
        for (int i = 0; i < codes.size(); i++) {
            if (!known.contains(codes.get(i))) {
                problem.violation("receivers[" + i + "]", "Exists", "rule.unknownAgency", codes.get(i));
            }
        }
    }
}
