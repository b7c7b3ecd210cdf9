package vn.tthc.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ProcedureHistory;
import vn.tthc.catalog.procedure.Published;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;

/**
 * Takes the items of a decision into the catalogue: first every one is checked, then every one is applied. Goes through
 * them some hundred at a time, so that a decision of thousands needs neither a statement each nor all of them at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Publisher {

    private final Items items;
    private final Catalogue catalogue;
    private final DecisionCheck check;
    private final CheckRules checkRules;
    private final Confirmations confirmations;
    private final ProcedureHistory history;
    private final Clock clock;

    Publisher(
            Items items,
            Catalogue catalogue,
            DecisionCheck check,
            CheckRules checkRules,
            Confirmations confirmations,
            ProcedureHistory history,
            Clock clock) {
        this.items = items;
        this.catalogue = catalogue;
        this.check = check;
        this.checkRules = checkRules;
        this.confirmations = confirmations;
        this.history = history;
        this.clock = clock;
    }

    /** Publishes every item, or throws and publishes none. */
    void publish(PublicationDecision decision, Instant now) {
        var known = catalogue.timelines(items.codes(decision.id()));
        var rules = new ItemRules(checkRules.occasion(decision.head()), known);
        refuseOvertaken(decision, rules);
        refuse(decision, check.of(decision, known));
        var published = new Published(decision.id(), decision.head().number(), now);
        items.inPortions(decision.id(), portion -> apply(published, rules, portion));
    }

    private void refuse(PublicationDecision decision, List<Finding> findings) {
        var errors = findings.stream().filter(f -> !f.warning()).toList();
        if (!errors.isEmpty()) {
            throw Finding.addTo(new Problem(CatalogProblem.DECISION_INVALID, errors.size()), errors);
        }
        var open = confirmations.open(decision.id(), findings);
        if (!open.isEmpty()) {
            throw Finding.addTo(new Problem(CatalogProblem.DECISION_UNCONFIRMED, open.size()), open);
        }
    }

    private void apply(Published decision, ItemRules rules, List<Item> portion) {
        var changes = new ArrayList<Change>();
        Map<Integer, UUID> versions = new HashMap<>();
        for (var item : portion) {
            rules.changes(item, () -> Ids.at(clock.instant())).forEach(change -> {
                changes.add(change);
                if (change.opening() != null) {
                    versions.put(item.position(), change.opening().versionId());
                }
            });
        }
        catalogue.apply(decision, changes);
        items.became(decision.decisionId(), versions);
    }

    /** Names what others have changed since, and by which decision, so that the author need not look for it. */
    private void refuseOvertaken(PublicationDecision decision, ItemRules rules) {
        var findings = new ArrayList<Finding>();
        var codes = new LinkedHashSet<String>();
        items.inPortions(
                decision.id(),
                portion -> portion.stream().filter(rules::isOvertaken).forEach(i -> {
                    findings.add(i.refuse("procedureCode", "Overtaken", "rule.overtaken", i.subject()));
                    codes.add(i.subject());
                }));
        if (!findings.isEmpty()) {
            throw Finding.addTo(
                            new Problem(
                                    CatalogProblem.DECISION_OVERTAKEN,
                                    decision.head().number()),
                            findings)
                    .with(
                            "changed",
                            history.lastChanges(
                                    codes.stream().limit(Finding.MOST).toList()));
        }
    }
}
