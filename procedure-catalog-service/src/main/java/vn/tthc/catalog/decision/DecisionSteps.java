package vn.tthc.catalog.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** The steps between a draft and its publication: it is checked, its warnings are confirmed, it is signed. */
@ApplicationScoped
@Transactional
class DecisionSteps {

    private final Decisions decisions;
    private final DecisionCheck check;
    private final Confirmations confirmations;
    private final Issuers issuers;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    DecisionSteps(
            Decisions decisions,
            DecisionCheck check,
            Confirmations confirmations,
            Issuers issuers,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.decisions = decisions;
        this.check = check;
        this.confirmations = confirmations;
        this.issuers = issuers;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** All that speaks against publishing it; a draft that nothing does any more is then CHECKED. */
    CheckView check(UUID id, PageRequest page, Function<Finding, String> words) {
        var decision = editable(id, null);
        var findings = check.of(decision);
        var open = Set.copyOf(confirmations.open(id, findings));
        var errors = findings.stream().filter(f -> !f.warning()).count();
        if (errors == 0 && open.isEmpty()) {
            var before = DecisionView.of(decision);
            decision.checked();
            decisions.flush();
            recorded("DECISION_CHECKED", before, decision);
        }
        var from = page.cursor(Integer.class).orElse(0);
        var rows = IntStream.range(from, Math.min(findings.size(), from + page.limit() + 1))
                .boxed()
                .toList();
        return new CheckView(
                decision.status().name(),
                (int) errors,
                findings.size() - (int) errors,
                open.size(),
                Page.of(
                        rows,
                        page,
                        i -> i + 1,
                        i -> CheckView.Found.of(findings.get(i), open.contains(findings.get(i)), words),
                        page.total() ? Total.of(findings.size()) : null));
    }

    /** Somebody says that what looks like a slip is meant, and why. */
    DecisionView confirm(UUID id, @Nullable String ifMatch, ConfirmRequest request) {
        var decision = editable(id, ifMatch);
        var warnings = check.of(decision).stream()
                .filter(Finding::warning)
                .map(Confirmations.Confirmed::of)
                .collect(toSet());
        var strange = new Problem(CatalogProblem.DECISION_INVALID, 1);
        for (int i = 0; i < request.findings().size(); i++) {
            if (!warnings.contains(request.findings().get(i))) {
                strange.violation("findings[" + i + "]", "Exists", "rule.noSuchWarning");
            }
        }
        if (!strange.violations().isEmpty()) {
            throw strange;
        }
        confirmations.add(id, request.findings(), request.reason().strip(), caller.subject(), clock.instant());
        audit.record("DECISION_WARNINGS_CONFIRMED", "publication-decision", id.toString(), null, request);
        return DecisionView.of(decision, check.of(decision));
    }

    /** What is on the paper now that it is signed. */
    DecisionView sign(UUID id, @Nullable String ifMatch, SignRequest request) {
        var decision = editable(id, ifMatch);
        var before = DecisionView.of(decision);
        var number = request.number().strip();
        if (request.signedOn().isAfter(LocalDate.now(clock))) {
            throw new Problem(CatalogProblem.DECISION_INVALID, 1)
                    .violation("signedOn", "PastOrPresent", "rule.notInFuture");
        }
        if (!number.equals(decision.head().number())) {
            decisions.refuseTaken(decision.head().issuingAgency(), number);
        }
        decision.sign(number, request.signedOn(), request.signer().strip());
        decisions.flush();
        return recorded("DECISION_SIGNED", before, decision);
    }

    private PublicationDecision editable(UUID id, @Nullable String ifMatch) {
        var decision = decisions.get(id);
        issuers.require(decision.head().issuingAgency(), caller);
        Versions.honour(ifMatch, decision.version());
        if (decision.isPublished()) {
            throw new Problem(CatalogProblem.DECISION_PUBLISHED, decision.head().number());
        }
        return decision;
    }

    private DecisionView recorded(String action, DecisionView before, PublicationDecision decision) {
        var after = DecisionView.of(decision);
        audit.record(action, "publication-decision", decision.id().toString(), before, after);
        return after;
    }
}
