package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Ids;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.Published;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.catalog.sector.Sectors;
import vn.tthc.platform.problem.Problem;

/**
 * Takes the items of a decision into the catalogue: first every one is checked, then every one is applied. Goes through
 * them some hundred at a time, so that a decision of thousands needs neither a statement each nor all of them at once.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Publisher {

    private static final int SOME = 200;

    private final Items items;
    private final Catalogue catalogue;
    private final Sectors sectors;
    private final Agencies agencies;
    private final Clock clock;

    Publisher(Items items, Catalogue catalogue, Sectors sectors, Agencies agencies, Clock clock) {
        this.items = items;
        this.catalogue = catalogue;
        this.sectors = sectors;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Everything that keeps a decision from being published as things stand. */
    List<Finding> check(PublicationDecision decision) {
        return check(decision, catalogue.timelines(items.codes(decision.id())));
    }

    /** Publishes every item, or throws and publishes none. */
    void publish(PublicationDecision decision, Instant now) {
        var known = catalogue.timelines(items.codes(decision.id()));
        refuseOvertaken(decision, known);
        var findings = check(decision, known);
        if (!findings.isEmpty()) {
            throw Finding.addTo(new Problem(CatalogProblem.DECISION_INVALID, findings.size()), findings);
        }
        var published = new Published(decision.id(), decision.head().number(), now);
        var rules = new ItemRules(decision.head().effectiveOn(), known);
        inPortions(decision.id(), portion -> apply(published, rules, portion));
    }

    private void apply(Published decision, ItemRules rules, List<Item> portion) {
        var changes = new ArrayList<Change>();
        var versions = new HashMap<Integer, UUID>();
        for (var item : portion) {
            rules.changes(item, () -> Ids.next(clock)).forEach(change -> {
                changes.add(change);
                if (change.opening() != null) {
                    versions.put(item.position(), change.opening().versionId());
                }
            });
        }
        catalogue.apply(decision, changes);
        items.became(decision.decisionId(), versions);
    }

    private void refuseOvertaken(PublicationDecision decision, Map<String, Timeline> known) {
        var rules = new ItemRules(decision.head().effectiveOn(), known);
        var findings = new ArrayList<Finding>();
        inPortions(
                decision.id(),
                portion -> portion.stream()
                        .filter(rules::isOvertaken)
                        .map(i -> Finding.of(i.path() + ".procedureCode", "Overtaken", "rule.overtaken", i.subject()))
                        .forEach(findings::add));
        if (!findings.isEmpty()) {
            throw Finding.addTo(
                    new Problem(
                            CatalogProblem.DECISION_OVERTAKEN, decision.head().number()),
                    findings);
        }
    }

    private List<Finding> check(PublicationDecision decision, Map<String, Timeline> known) {
        var findings = new ArrayList<Finding>();
        var rules = new ItemRules(decision.head().effectiveOn(), known);
        inPortions(decision.id(), portion -> {
            portion.forEach(item -> findings.addAll(rules.check(item)));
            findings.addAll(unknownReferences(decision, portion));
        });
        return findings;
    }

    private List<Finding> unknownReferences(PublicationDecision decision, List<Item> portion) {
        var knownSectors = sectors.known(portion.stream()
                .flatMap(i -> Stream.ofNullable(i.document()))
                .map(d -> d.sectorCode())
                .filter(Objects::nonNull)
                .collect(toSet()));
        var knownAgencies = agencies.known(
                portion.stream().flatMap(Publisher::agenciesOf).collect(toSet()),
                decision.head().effectiveOn());
        return portion.stream()
                .flatMap(i -> unknownReferences(i, knownSectors, knownAgencies).stream())
                .toList();
    }

    private static List<Finding> unknownReferences(Item item, Set<String> sectors, Set<String> agencies) {
        var document = item.document();
        var findings = new ArrayList<Finding>();
        if (document == null) {
            return findings;
        }
        var sector = document.sectorCode();
        if (sector != null && !sectors.contains(sector)) {
            findings.add(Finding.of(item.path() + ".procedure.sectorCode", "Exists", "rule.unknownSector", sector));
        }
        unknown(item, "executingAgencies", document.executingAgencies(), agencies, findings);
        unknown(item, "coordinatingAgencies", document.coordinatingAgencies(), agencies, findings);
        return findings;
    }

    private static void unknown(
            Item item, String field, List<String> named, Set<String> known, List<Finding> findings) {
        for (int i = 0; i < named.size(); i++) {
            if (!known.contains(named.get(i))) {
                var path = item.path() + ".procedure." + field + "[" + i + "]";
                findings.add(Finding.of(path, "Exists", "rule.unknownAgency", named.get(i)));
            }
        }
    }

    private static Stream<String> agenciesOf(Item item) {
        var document = item.document();
        return document == null
                ? Stream.empty()
                : Stream.concat(document.executingAgencies().stream(), document.coordinatingAgencies().stream());
    }

    private void inPortions(UUID decision, Consumer<List<Item>> work) {
        var position = -1;
        while (true) {
            var portion = items.after(decision, position, SOME);
            if (portion.isEmpty()) {
                return;
            }
            work.accept(portion);
            position = portion.getLast().position();
        }
    }
}
