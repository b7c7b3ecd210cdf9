package vn.tthc.catalog.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** Plans from their draft to their end, one transaction each. */
@ApplicationScoped
@Transactional
class PlanService {

    private final Plans plans;
    private final ReviewItems items;
    private final AgencyScope scope;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    PlanService(Plans plans, ReviewItems items, AgencyScope scope, Audit audit, Caller caller, Clock clock) {
        this.plans = plans;
        this.items = items;
        this.scope = scope;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    ReviewViews.Plan draft(ReviewRequest.Plan request) {
        var agency = scope.require(request.agency()).code();
        if (plans.isTaken(agency, request.year())) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, request.year())
                    .violation("year", "Unique", "rule.taken", Integer.toString(request.year()));
        }
        var plan = new ReviewPlan(
                Ids.at(clock.instant()), agency, request.year(), request.title().strip(), caller.subject(), now());
        plans.persistAndFlush(plan);
        return recorded("REVIEW_PLAN_DRAFTED", null, plan);
    }

    ReviewViews.Plan retitle(UUID id, @Nullable String ifMatch, ReviewRequest.Title request) {
        var plan = seen(id);
        Versions.require(ifMatch, plan.version());
        return change(
                "REVIEW_PLAN_CORRECTED", plan, p -> p.retitle(request.title().strip()));
    }

    /** A plan without procedures is none. */
    ReviewViews.Plan submit(UUID id, @Nullable String ifMatch) {
        var plan = matched(id, ifMatch);
        if (items.isEmpty(id)) {
            plan.requireStatus(ReviewPlan.Status.DRAFT);
            throw new Problem(CatalogProblem.REVIEW_INVALID).violation("items", "NotEmpty", "rule.NotEmpty");
        }
        return change("REVIEW_PLAN_SUBMITTED", plan, ReviewPlan::submit);
    }

    ReviewViews.Plan giveBack(UUID id, @Nullable String ifMatch) {
        return change("REVIEW_PLAN_RETURNED", matched(id, ifMatch), ReviewPlan::giveBack);
    }

    ReviewViews.Plan approve(UUID id, @Nullable String ifMatch) {
        return change("REVIEW_PLAN_APPROVED", matched(id, ifMatch), p -> p.approve(caller.subject(), now()));
    }

    ReviewViews.Plan complete(UUID id, @Nullable String ifMatch) {
        return change("REVIEW_PLAN_COMPLETED", matched(id, ifMatch), ReviewPlan::complete);
    }

    ReviewViews.Plan get(UUID id) {
        return seen(id).view();
    }

    /** All years when {@code year} is 0. */
    Page<ReviewViews.Plan> page(@Nullable String agency, int year, PageRequest page) {
        var under = scope.under(agency);
        var rows = plans.page(under, year, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(plans.countUnder(under, year)) : null;
        return Page.of(rows, page, ReviewPlan::id, ReviewPlan::view, total);
    }

    private ReviewPlan matched(UUID id, @Nullable String ifMatch) {
        var plan = seen(id);
        Versions.honour(ifMatch, plan.version());
        return plan;
    }

    private ReviewPlan seen(UUID id) {
        var plan = plans.get(id);
        scope.requireSeen(plan.agencyCode(), id);
        return plan;
    }

    private ReviewViews.Plan change(String action, ReviewPlan plan, Consumer<ReviewPlan> step) {
        var before = plan.view();
        step.accept(plan);
        plans.flush();
        return recorded(action, before, plan);
    }

    private ReviewViews.Plan recorded(String action, ReviewViews.@Nullable Plan before, ReviewPlan plan) {
        audit.record(action, "review-plan", plan.id().toString(), before, plan.view());
        return plan.view();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
