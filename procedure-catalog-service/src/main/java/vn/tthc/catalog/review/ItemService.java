package vn.tthc.catalog.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.Procedures;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Puts procedures into plans and takes down what was found about them, one transaction each. */
@ApplicationScoped
@Transactional
class ItemService {

    private final Plans plans;
    private final ReviewItems items;
    private final Procedures procedures;
    private final Suggestions suggestions;
    private final AgencyScope scope;
    private final Audit audit;
    private final Clock clock;

    ItemService(
            Plans plans,
            ReviewItems items,
            Procedures procedures,
            Suggestions suggestions,
            AgencyScope scope,
            Audit audit,
            Clock clock) {
        this.plans = plans;
        this.items = items;
        this.procedures = procedures;
        this.suggestions = suggestions;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    ReviewViews.Item plan(ReviewRequest.Item request) {
        var plan = plans.get(request.planId());
        scope.requireSeen(plan.agencyCode(), plan.id());
        plan.requireStatus(ReviewPlan.Status.DRAFT);
        var code = ProcedureCode.canonicalOrSame(request.procedureCode());
        requireReviewable(plan.id(), code, request);
        var unit = scope.require(request.unit()).code();
        var item = new ReviewItem(Ids.at(clock.instant()), plan, code, unit, request.planned());
        items.persistAndFlush(item);
        if (request.suggestion() != null) {
            suggestions.takeUp(request.suggestion(), item);
        }
        return recorded("REVIEW_ITEM_PLANNED", null, item);
    }

    private void requireReviewable(UUID plan, String code, ReviewRequest.Item request) {
        var today = LocalDate.now(clock);
        if (request.endsOn().isBefore(request.startsOn())) {
            throw new Problem(CatalogProblem.REVIEW_INVALID)
                    .violation("endsOn", "After", "rule.notBeforeStart", request.startsOn());
        }
        if (procedures.on(code, today, null).isEmpty()) {
            throw new Problem(CatalogProblem.REVIEW_INVALID)
                    .violation("procedureCode", "InForce", "rule.notInForce", code, today);
        }
        if (items.isPlanned(plan, code)) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, code)
                    .violation("procedureCode", "Unique", "rule.taken", code);
        }
    }

    /** Only in a plan that is approved. */
    ReviewViews.Item find(UUID id, @Nullable String ifMatch, ReviewRequest.Findings request) {
        requireNotTwice(request);
        return change("REVIEW_FINDINGS_RECORDED", id, ifMatch, item -> item.find(request.findings()));
    }

    ReviewViews.Item conclude(UUID id, @Nullable String ifMatch, ReviewRequest.Conclusion request) {
        return change(
                "REVIEW_CONCLUDED",
                id,
                ifMatch,
                item -> item.conclude(request.outcome(), request.conclusion().strip()));
    }

    private static void requireNotTwice(ReviewRequest.Findings request) {
        var problem = new Problem(CatalogProblem.REVIEW_INVALID);
        var criteria = request.findings().stream().map(ReviewFinding::criterion).toList();
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.indexOf(criteria.get(i)) < i) {
                problem.violation("findings[" + i + "].criterion", "Unique", "rule.twice", criteria.get(i));
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private ReviewViews.Item change(String action, UUID id, @Nullable String ifMatch, Consumer<ReviewItem> step) {
        var item = seen(id);
        Versions.require(ifMatch, item.version());
        plans.get(item.planId()).requireStatus(ReviewPlan.Status.APPROVED);
        var before = item.view();
        step.accept(item);
        items.flush();
        return recorded(action, before, item);
    }

    ReviewViews.Item get(UUID id) {
        return seen(id).view();
    }

    Page<ReviewViews.Item> page(ReviewItems.Wanted wanted, PageRequest page) {
        var rows = items.page(wanted, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(items.countUpTo(wanted, (int) Total.EXACT_UP_TO + 1)) : null;
        return Page.of(rows, page, ReviewItem::id, ReviewItem::head, total);
    }

    /** For those whose plan it is and for those who review it. */
    private ReviewItem seen(UUID id) {
        var item = items.get(id);
        if (!scope.sees(item.agencyCode()) && !scope.sees(item.unitCode())) {
            throw new Problem(CommonProblem.NOT_FOUND).with("id", id);
        }
        return item;
    }

    private ReviewViews.Item recorded(String action, ReviewViews.@Nullable Item before, ReviewItem item) {
        audit.record(action, "review-item", item.id().toString(), before, item.view());
        return item.view();
    }
}
