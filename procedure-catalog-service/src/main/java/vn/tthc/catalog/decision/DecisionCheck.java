package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.catalog.sector.Sectors;

/** Everything that speaks against publishing a decision as things stand, item by item in their order. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DecisionCheck {

    private final Items items;
    private final Catalogue catalogue;
    private final Sectors sectors;
    private final Agencies agencies;
    private final CheckRules rules;

    DecisionCheck(Items items, Catalogue catalogue, Sectors sectors, Agencies agencies, CheckRules rules) {
        this.items = items;
        this.catalogue = catalogue;
        this.sectors = sectors;
        this.agencies = agencies;
        this.rules = rules;
    }

    List<Finding> of(PublicationDecision decision) {
        return of(decision, catalogue.timelines(items.codes(decision.id())));
    }

    List<Finding> of(PublicationDecision decision, Map<String, Timeline> known) {
        var findings = new ArrayList<Finding>();
        var fits = new ItemRules(rules.occasion(decision.head()), known);
        var plausibility = rules.plausibility(decision.head());
        items.inPortions(decision.id(), portion -> {
            var references = references(decision, portion);
            for (var item : portion) {
                findings.addAll(fits.check(item));
                findings.addAll(references.unknown(item));
                var document = item.document();
                if (document != null) {
                    findings.addAll(plausibility.check(item.path() + ".procedure", document));
                }
            }
        });
        return findings;
    }

    private References references(PublicationDecision decision, List<Item> portion) {
        var knownSectors = sectors.known(portion.stream()
                .flatMap(i -> Stream.ofNullable(i.document()))
                .map(d -> d.sectorCode())
                .filter(Objects::nonNull)
                .collect(toSet()));
        var knownAgencies = agencies.known(
                portion.stream().flatMap(DecisionCheck::agenciesOf).collect(toSet()),
                decision.head().effectiveOn());
        return new References(knownSectors, knownAgencies);
    }

    private static Stream<String> agenciesOf(Item item) {
        var document = item.document();
        return document == null
                ? Stream.empty()
                : Stream.concat(document.executingAgencies().stream(), document.coordinatingAgencies().stream());
    }

    /** The sectors and agencies, of those that some items name, that there are. */
    private record References(Set<String> sectors, Set<String> agencies) {

        List<Finding> unknown(Item item) {
            var document = item.document();
            var findings = new ArrayList<Finding>();
            if (document == null) {
                return findings;
            }
            var sector = document.sectorCode();
            if (sector != null && !sectors.contains(sector)) {
                findings.add(item.refuse("procedure.sectorCode", "Exists", "rule.unknownSector", sector));
            }
            unknown(item, "executingAgencies", document.executingAgencies(), findings);
            unknown(item, "coordinatingAgencies", document.coordinatingAgencies(), findings);
            return findings;
        }

        private void unknown(Item item, String field, List<String> named, List<Finding> findings) {
            for (int i = 0; i < named.size(); i++) {
                if (!agencies.contains(named.get(i))) {
                    var at = "procedure." + field + "[" + i + "]";
                    findings.add(item.refuse(at, "Exists", "rule.unknownAgency", named.get(i)));
                }
            }
        }
    }
}
