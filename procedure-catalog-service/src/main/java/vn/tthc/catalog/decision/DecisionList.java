package vn.tthc.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** Reads decisions for those who may see them: drafts are shown to controllers and those who supervise them. */
@ApplicationScoped
@Transactional
public class DecisionList {

    private final Decisions decisions;
    private final Items items;
    private final DecisionCheck check;
    private final Caller caller;

    DecisionList(Decisions decisions, Items items, DecisionCheck check, Caller caller) {
        this.decisions = decisions;
        this.items = items;
        this.check = check;
        this.caller = caller;
    }

    DecisionView get(UUID id) {
        var decision = visible(id);
        return DecisionView.of(decision, decision.isPublished() ? null : check.of(decision));
    }

    /** A decision without what speaks against it. */
    public DecisionView head(UUID id) {
        return DecisionView.of(visible(id));
    }

    Page<DecisionView> page(DecisionFilter filter, PageRequest page) {
        var wanted = filter.conditions(seesDrafts());
        var after = page.cursor(Decisions.Position.class).orElse(null);
        var rows = decisions.page(wanted, after, page.limit() + 1);
        var total = page.total() ? Total.of(decisions.count(wanted)) : null;
        return Page.of(rows, page, d -> new Decisions.Position(d.createdAt(), d.id()), DecisionView::of, total);
    }

    Page<IssuerTotals> totals(DecisionFilter filter, PageRequest page) {
        var after = page.cursor(String.class).orElse("");
        var rows = decisions.totals(filter.conditions(seesDrafts()), after, page.limit() + 1);
        return Page.of(rows, page, IssuerTotals::issuingAgency, t -> t, null);
    }

    List<DecisionView> corrections(UUID id) {
        visible(id);
        return decisions.corrections(id).stream()
                .filter(d -> d.isPublished() || seesDrafts())
                .map(DecisionView::of)
                .toList();
    }

    Page<ItemView> items(UUID id, PageRequest page) {
        var decision = visible(id);
        var rows = items.after(id, page.cursor(Integer.class).orElse(-1), page.limit() + 1);
        var total = page.total() ? Total.of(decision.totals().total()) : null;
        return Page.of(rows, page, Item::position, ItemView::of, total);
    }

    /** All items in their order, some hundred at a time. */
    public void eachItem(UUID id, Consumer<ItemView> reader) {
        visible(id);
        items.inPortions(id, portion -> portion.forEach(i -> reader.accept(ItemView.of(i))));
    }

    private PublicationDecision visible(UUID id) {
        var decision = decisions.get(id);
        if (!decision.isPublished() && !seesDrafts()) {
            throw new Problem(CommonProblem.NOT_FOUND).with("id", id);
        }
        return decision;
    }

    private boolean seesDrafts() {
        return caller.is(Role.PROCEDURE_CONTROLLER) || caller.is(Role.AUDITOR) || caller.is(Role.SUPERVISOR);
    }
}
