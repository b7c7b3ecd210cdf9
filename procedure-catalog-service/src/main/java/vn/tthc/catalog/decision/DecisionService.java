package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;

/** Drafts, corrects and publishes decisions, one transaction each. */
@ApplicationScoped
@Transactional
public class DecisionService {

    private final Decisions decisions;
    private final Items items;
    private final Publisher publisher;
    private final DecisionCheck check;
    private final Confirmations confirmations;
    private final Catalogue catalogue;
    private final Issuers issuers;
    private final Terms terms;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DecisionService(
            Decisions decisions,
            Items items,
            Publisher publisher,
            DecisionCheck check,
            Confirmations confirmations,
            Catalogue catalogue,
            Issuers issuers,
            Terms terms,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.items = items;
        this.publisher = publisher;
        this.check = check;
        this.confirmations = confirmations;
        this.catalogue = catalogue;
        this.issuers = issuers;
        this.terms = terms;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** A draft may be incomplete; the answer says what is missing. */
    public DecisionView draft(DecisionRequest request) {
        var head = request.head();
        issuers.require(head.issuingAgency(), caller);
        decisions.refuseTaken(head.issuingAgency(), head.number());
        refuseUnpublished(head);
        var decision =
                PublicationDecision.draft(Ids.at(clock.instant()), head, request.totals(), caller.subject(), now());
        decisions.persistAndFlush(decision);
        items.add(decision.id(), based(request.parsed()));
        return recorded("DECISION_DRAFTED", null, DecisionView.of(decision, check.of(decision)));
    }

    DecisionView correct(UUID id, @Nullable String ifMatch, DecisionRequest request) {
        var decision = decisions.get(id);
        Versions.require(ifMatch, decision.version());
        var head = request.head();
        issuers.require(decision.head().issuingAgency(), caller);
        issuers.require(head.issuingAgency(), caller);
        if (!decision.head().isNumbered(head)) {
            decisions.refuseTaken(head.issuingAgency(), head.number());
        }
        refuseUnpublished(head);
        var before = DecisionView.of(decision);
        decision.correct(head, request.totals(), caller.subject(), now());
        decisions.getEntityManager().lock(decision, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        decisions.flush();
        items.replace(id, based(request.parsed()));
        confirmations.forget(id);
        return recorded("DECISION_CORRECTED", before, DecisionView.of(decision, check.of(decision)));
    }

    /** Publishes all of it or nothing; asked again, it answers what was done the first time. */
    DecisionView publish(UUID id, @Nullable String ifMatch) {
        catalogue.lock();
        var decision = decisions.get(id);
        issuers.require(decision.head().issuingAgency(), caller);
        if (decision.isPublished()) {
            return DecisionView.of(decision);
        }
        Versions.honour(ifMatch, decision.version());
        var before = DecisionView.of(decision);
        var now = now();
        publisher.publish(decision, now);
        decision.publish(caller.subject(), now, terms.measure(decision.head()));
        decisions.flush();
        return recorded("DECISION_PUBLISHED", before, DecisionView.of(decision));
    }

    /** Only what was published can have got something wrong. */
    private void refuseUnpublished(PublicationDecision.Head head) {
        var wrong = head.corrects();
        if (wrong != null
                && decisions
                        .findByIdOptional(wrong)
                        .filter(PublicationDecision::isPublished)
                        .isEmpty()) {
            throw new Problem(CatalogProblem.DECISION_INVALID, 1)
                    .violation("corrects", "Exists", "rule.unknownDecision", wrong);
        }
    }

    private List<Item> based(List<Item> parsed) {
        var codes = parsed.stream()
                .flatMap(i -> Stream.of(i.procedureCode(), i.subject()))
                .collect(toSet());
        var known = catalogue.timelines(codes);
        return parsed.stream()
                .map(i -> linked(i, known).basedOn(ItemRules.base(i, known)))
                .toList();
    }

    /** A version that took another procedure's place gives it back, so that procedure is part of the matter. */
    private static Item linked(Item item, Map<String, Timeline> known) {
        var version = item.version();
        if (version == null || item.kind() == Kind.CORRECT || !item.kind().corrects()) {
            return item;
        }
        return item.linkedTo(known.getOrDefault(item.procedureCode(), Timeline.NONE)
                .ofVersion(version)
                .map(p -> p.source().replaces())
                .orElse(null));
    }

    /** As exact as the database keeps it, so that the first answer and the next say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private DecisionView recorded(String action, @Nullable DecisionView before, DecisionView after) {
        audit.record(action, "publication-decision", after.id().toString(), before, after);
        return after;
    }
}
