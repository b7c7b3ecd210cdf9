package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Merges, splits and renames agencies: all of a reorganisation in one transaction, or nothing of it. */
@ApplicationScoped
@Transactional
class Reorganisations {

    private final Agencies agencies;
    private final ReorganisationRows rows;
    private final Outbox outbox;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Reorganisations(
            Agencies agencies, ReorganisationRows rows, Outbox outbox, Audit audit, Caller caller, Clock clock) {
        this.agencies = agencies;
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ReorganisationView apply(ReorganisationRequest sent) {
        rows.lockTree();
        var request = sent.canonical();
        var plan = new ReorganisationPlan(request, LocalDate.now(clock), open(request));
        var steps = plan.steps();
        refuseTaken(request, steps);
        var changed = new ArrayList<Agency>();
        for (var agency : plan.closing()) {
            changed.add(
                    close(agency, request.effectiveOn(), plan.onlySuccessor().orElse(null)));
        }
        var next = steps.stream().map(s -> next(s, request.effectiveOn())).toList();
        agencies.flush(); // the old rows must end in the database before the new ones may begin
        agencies.persist(next);
        changed.addAll(next);
        changed.forEach(outbox::publish);
        var id = Ids.at(clock.instant());
        rows.add(id, request, clock.instant(), caller.subject());
        agencies.flush();
        var view = rows.get(id);
        audit.record("AGENCIES_REORGANISED", "reorganisation", id.toString(), null, view);
        return view;
    }

    ReorganisationView get(UUID id) {
        return rows.get(id);
    }

    Page<ReorganisationView> page(PageRequest page) {
        var after = page.cursor(ReorganisationRows.Position.class).orElse(null);
        var found = rows.page(after, page.limit() + 1);
        return Page.of(found, page, r -> new ReorganisationRows.Position(r.effectiveOn(), r.id()), r -> r, null);
    }

    private Agency close(Agency agency, LocalDate day, @Nullable String successor) {
        var before = AgencyView.of(agency);
        agency.close(day, successor);
        audit.record("AGENCY_CLOSED", "agency", agency.code(), before, AgencyView.of(agency));
        return agency;
    }

    private Agency next(ReorganisationPlan.Step step, LocalDate day) {
        var before = step.before();
        var old = before == null ? null : AgencyView.of(before);
        var next = before == null
                ? Agency.register(Ids.at(clock.instant()), step.code(), step.state(), day)
                : before.become(Ids.at(clock.instant()), step.state(), day);
        var action = before == null ? "AGENCY_REGISTERED" : "AGENCY_CHANGED";
        audit.record(action, "agency", step.code(), old, AgencyView.of(next));
        return next;
    }

    private void refuseTaken(ReorganisationRequest request, List<ReorganisationPlan.Step> steps) {
        var entering = steps.stream()
                .filter(s -> s.before() == null)
                .map(ReorganisationPlan.Step::code)
                .toList();
        var taken = agencies.takenAfter(entering, request.effectiveOn());
        var problem = new Problem(CatalogProblem.ALREADY_REGISTERED, String.join(", ", taken));
        for (int i = 0; i < request.successors().size(); i++) {
            var code = request.successors().get(i).code();
            if (taken.contains(code)) {
                problem.violation("successors[" + i + "].code", "Unique", "rule.taken", code);
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private List<Agency> open(ReorganisationRequest request) {
        var changing = Stream.concat(
                        request.predecessors().stream().map(ReorganisationRequest.Predecessor::code),
                        request.successors().stream().map(ReorganisationRequest.Successor::code))
                .toList();
        var parents = Stream.concat(
                        request.successors().stream().map(ReorganisationRequest.Successor::parentCode),
                        request.moves().stream().map(ReorganisationRequest.Move::parentCode))
                .filter(Objects::nonNull)
                .toList();
        return agencies.open(parents, changing);
    }
}
