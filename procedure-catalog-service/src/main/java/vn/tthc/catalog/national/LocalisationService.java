package vn.tthc.catalog.national;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.decision.FeeRules;
import vn.tthc.catalog.decision.Kind;
import vn.tthc.catalog.decision.NationalDecisions;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;

/**
 * States what the province adds to a national procedure, and publishes the procedure with it. When the national version
 * changes, the import publishes the new one with the same additions.
 */
@ApplicationScoped
@Transactional
class LocalisationService {

    private final NationalData national;
    private final Localisations localisations;
    private final Catalogue catalogue;
    private final NationalDecisions decisions;
    private final Agencies agencies;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    LocalisationService(
            NationalData national,
            Localisations localisations,
            Catalogue catalogue,
            NationalDecisions decisions,
            Agencies agencies,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.national = national;
        this.localisations = localisations;
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.agencies = agencies;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Localisations.Kept get(String code) {
        return localisations.find(code).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
    }

    Localisations.Kept state(String code, @Nullable String ifMatch, Localisation localisation) {
        catalogue.lock();
        requireWholeProvince();
        var document = national.documentOf(code);
        if (document == null) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", code);
        }
        var before = localisations.find(code);
        Versions.require(ifMatch, before.map(Localisations.Kept::version).orElse(0L));
        var local = localisations.apply(localisation, document);
        check(code, localisation, local.feesSet());
        var version = before.map(Localisations.Kept::version).orElse(0L) + 1;
        localisations.keep(code, version, localisation, caller.subject());
        publish(code, local.document());
        audit.record("PROCEDURE_LOCALISED", "procedure", code, before.orElse(null), localisation.told());
        return new Localisations.Kept(version, localisation);
    }

    /** It holds for the whole province, so whoever states it must act for the whole province. */
    private void requireWholeProvince() {
        var agency = caller.requireAgency();
        if (agency.contains(".")) {
            throw new Problem(CommonProblem.FORBIDDEN).with("agency", agency);
        }
    }

    private void check(String code, Localisation localisation, Set<Integer> feesSet) {
        var problem = new Problem(CatalogProblem.LOCALISATION_INVALID, code);
        var known = agencies.known(new HashSet<>(localisation.executingAgencies()), LocalDate.now(clock));
        for (int i = 0; i < localisation.executingAgencies().size(); i++) {
            var agency = localisation.executingAgencies().get(i);
            if (!known.contains(agency)) {
                problem.violation("executingAgencies[" + i + "]", "Exists", "rule.unknownAgency", agency);
            }
        }
        for (int i = 0; i < localisation.fees().size(); i++) {
            var fee = localisation.fees().get(i);
            if (!feesSet.contains(i)) {
                problem.violation("fees[" + i + "]", "LeftToProvince", "rule.feeNotOurs");
            }
            FeeRules.check("fees[" + i + "]", "amount", fee.amount(), fee.perUnit())
                    .forEach(f -> problem.violation(
                            f.field(), f.rule(), f.message(), f.arguments().toArray()));
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private void publish(String code, ProcedureDocument document) {
        var today = LocalDate.now(clock);
        var known = catalogue.timelines(List.of(code)).getOrDefault(code, Timeline.NONE);
        if (!decisions.local(List.of(code)).isEmpty()) {
            throw new Problem(CatalogProblem.LOCALISATION_INVALID, code)
                    .violation("procedureCode", "National", "rule.publishedLocally");
        }
        var hash = ContentHash.of(document);
        if (known.on(today).filter(p -> p.contentHash().equals(hash)).isPresent()) {
            return;
        }
        var kind = known.hasAnyFrom(today) ? Kind.AMEND : Kind.NEW;
        var change = Change.open(code, known, today, Ids.at(clock.instant()), document);
        var decision = decisions.open(caller.requireAgency(), today, caller.subject());
        decisions.publish(decision, List.of(new NationalDecisions.Entry(kind, change)));
        decisions.close(decision);
    }
}
