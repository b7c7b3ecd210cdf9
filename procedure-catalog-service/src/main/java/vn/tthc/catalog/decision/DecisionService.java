package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.Ids;
import vn.tthc.catalog.procedure.Catalogue;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Drafts, corrects and publishes decisions, one transaction each. */
@ApplicationScoped
@Transactional
class DecisionService {

    private final Decisions decisions;
    private final Items items;
    private final Publisher publisher;
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
            Catalogue catalogue,
            Issuers issuers,
            Terms terms,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.items = items;
        this.publisher = publisher;
        this.catalogue = catalogue;
        this.issuers = issuers;
        this.terms = terms;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    DecisionView draft(DecisionRequest request) {
        var head = request.head();
        issuers.require(head.issuingAgency(), caller);
        refuseTaken(head);
        var decision = PublicationDecision.draft(Ids.next(clock), head, request.totals(), caller.subject(), now());
        decisions.persistAndFlush(decision);
        items.add(decision.id(), based(request.parsed()));
        return recorded("DECISION_DRAFTED", null, DecisionView.of(decision, publisher.check(decision)));
    }

    DecisionView correct(UUID id, @Nullable String ifMatch, DecisionRequest request) {
        var decision = decisions.get(id);
        Versions.require(ifMatch, decision.version());
        var head = request.head();
        issuers.require(decision.head().issuingAgency(), caller);
        issuers.require(head.issuingAgency(), caller);
        if (!sameNumber(decision.head(), head)) {
            refuseTaken(head);
        }
        var before = DecisionView.of(decision);
        decision.correct(head, request.totals());
        decisions.getEntityManager().lock(decision, jakarta.persistence.LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        decisions.flush();
        items.replace(id, based(request.parsed()));
        return recorded("DECISION_CORRECTED", before, DecisionView.of(decision, publisher.check(decision)));
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

    DecisionView get(UUID id) {
        var decision = visible(id);
        return DecisionView.of(decision, decision.isPublished() ? null : publisher.check(decision));
    }

    Page<DecisionView> page(PageRequest page) {
        var after = page.cursor(Decisions.Position.class).orElse(null);
        var rows = decisions.page(seesDrafts(), after, page.limit() + 1);
        var total = page.total()
                ? Total.of(seesDrafts() ? decisions.count() : decisions.count("status = 'PUBLISHED'"))
                : null;
        return Page.of(rows, page, d -> new Decisions.Position(d.createdAt(), d.id()), DecisionView::of, total);
    }

    Page<ItemView> items(UUID id, PageRequest page) {
        var decision = visible(id);
        var rows = items.after(id, page.cursor(Integer.class).orElse(-1), page.limit() + 1);
        var total = page.total() ? Total.of(decision.totals().total()) : null;
        return Page.of(rows, page, Item::position, ItemView::of, total);
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

    private List<Item> based(List<Item> parsed) {
        var codes = parsed.stream()
                .flatMap(i -> Stream.of(i.procedureCode(), i.subject()))
                .collect(toSet());
        var known = catalogue.timelines(codes);
        return parsed.stream().map(i -> i.basedOn(ItemRules.base(i, known))).toList();
    }

    private void refuseTaken(PublicationDecision.Head head) {
        if (decisions.isTaken(head.issuingAgency(), head.number())) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, head.number())
                    .violation("number", "Unique", "rule.taken", head.number());
        }
    }

    private static boolean sameNumber(PublicationDecision.Head a, PublicationDecision.Head b) {
        return a.number().equals(b.number()) && a.issuingAgency().equals(b.issuingAgency());
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
