package vn.tthc.catalog.review;

import static java.util.Objects.requireNonNullElseGet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Proposals from their draft until a decision carries them out, one transaction each. */
@ApplicationScoped
@Transactional
class ProposalService {

    private final Proposals proposals;
    private final ReviewItems items;
    private final Rates rates;
    private final AgencyScope scope;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    ProposalService(
            Proposals proposals,
            ReviewItems items,
            Rates rates,
            AgencyScope scope,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.proposals = proposals;
        this.items = items;
        this.rates = rates;
        this.scope = scope;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ReviewViews.Proposal propose(ReviewRequest.Propose request) {
        var item = items.get(request.itemId());
        scope.requireSeen(item.agencyCode(), item.id());
        item.requireChangeProposed();
        var content = content(request.change(), "change.");
        var proposal = new Proposal(Ids.at(clock.instant()), item, content, caller.subject(), now());
        proposals.persistAndFlush(proposal);
        return recorded("SIMPLIFICATION_PROPOSED", null, proposal);
    }

    ReviewViews.Proposal correct(UUID id, @Nullable String ifMatch, ReviewRequest.Change request) {
        var proposal = seen(id);
        Versions.require(ifMatch, proposal.version());
        return change("SIMPLIFICATION_CORRECTED", proposal, p -> p.correct(content(request, "")));
    }

    ReviewViews.Proposal submit(UUID id, @Nullable String ifMatch) {
        return change("SIMPLIFICATION_SUBMITTED", matched(id, ifMatch), Proposal::submit);
    }

    ReviewViews.Proposal giveBack(UUID id, @Nullable String ifMatch) {
        return change("SIMPLIFICATION_RETURNED", matched(id, ifMatch), Proposal::giveBack);
    }

    ReviewViews.Proposal approve(UUID id, @Nullable String ifMatch) {
        return change("SIMPLIFICATION_APPROVED", matched(id, ifMatch), p -> p.approve(caller.subject(), now()));
    }

    ReviewViews.Proposal reject(UUID id, @Nullable String ifMatch) {
        return change("SIMPLIFICATION_REJECTED", matched(id, ifMatch), p -> p.reject(caller.subject(), now()));
    }

    /** The decision must be published and must have changed this very procedure. */
    ReviewViews.Proposal carryOut(UUID id, @Nullable String ifMatch, UUID decision) {
        var proposal = matched(id, ifMatch);
        proposal.requireNext(Proposal.Status.CARRIED_OUT);
        if (!proposals.isChangedBy(proposal.procedureCode(), decision)) {
            throw new Problem(CatalogProblem.REVIEW_INVALID)
                    .violation("decisionId", "CarriesOut", "rule.doesNotCarryOut", proposal.procedureCode());
        }
        return change("SIMPLIFICATION_CARRIED_OUT", proposal, p -> p.carryOut(decision));
    }

    ReviewViews.Proposal get(UUID id) {
        return seen(id).view();
    }

    Page<ReviewViews.Proposal> page(Proposals.Wanted wanted, PageRequest page) {
        var rows = proposals.page(wanted, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(proposals.countUpTo(wanted, (int) Total.EXACT_UP_TO + 1)) : null;
        return Page.of(rows, page, Proposal::id, Proposal::head, total);
    }

    private Proposal.Content content(ReviewRequest.Change change, String at) {
        var day = requireNonNullElseGet(change.ratesOn(), () -> LocalDate.now(clock));
        var rate = rates.on(change.subject(), day);
        var before = change.before();
        var after = change.after();
        try {
            return new Proposal.Content(
                    change.kind(),
                    change.measure().strip(),
                    Assessment.of(
                            rate,
                            before.time().value(),
                            before.inputs(),
                            after.time().value(),
                            after.inputs()));
        } catch (ArithmeticException e) {
            throw new Problem(CatalogProblem.REVIEW_INVALID)
                    .violation(at + "before.inputs", "Countable", "rule.tooMuchToCount");
        }
    }

    private Proposal matched(UUID id, @Nullable String ifMatch) {
        var proposal = seen(id);
        Versions.honour(ifMatch, proposal.version());
        return proposal;
    }

    private Proposal seen(UUID id) {
        var proposal = proposals.get(id);
        scope.requireSeen(proposal.agencyCode(), id);
        return proposal;
    }

    private ReviewViews.Proposal change(String action, Proposal proposal, Consumer<Proposal> step) {
        var before = proposal.view();
        step.accept(proposal);
        proposals.flush();
        return recorded(action, before, proposal);
    }

    private ReviewViews.Proposal recorded(String action, ReviewViews.@Nullable Proposal before, Proposal proposal) {
        audit.record(action, "simplification-proposal", proposal.id().toString(), before, proposal.view());
        return proposal.view();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
