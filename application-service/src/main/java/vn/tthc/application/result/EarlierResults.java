package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.reference.Reach;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/**
 * Revokes results of before this system and issues them again, as those of dossiers are: by a leader of the agency that
 * issued them or of one above it, on record. They belong to no dossier, so that nobody can be told but in the store.
 */
@ApplicationScoped
@Transactional
class EarlierResults {

    private static final UUID LAST = new UUID(-1, -1);

    private final Results results;
    private final Papers papers;
    private final PersonKeys personKeys;
    private final Reach reach;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    EarlierResults(
            Results results,
            Papers papers,
            PersonKeys personKeys,
            Reach reach,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.results = results;
        this.papers = papers;
        this.personKeys = personKeys;
        this.reach = reach;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    Page<ResultView> find(@Nullable String agency, String number, PageRequest request) {
        var issuer = reach.centre(agency);
        var before = request.cursor(Position.class).map(Position::id).orElse(LAST);
        var rows = results.earlier(issuer, number, before, request.limit() + 1);
        audit.recordRead("result", "list", "earlier results of " + issuer);
        var today = today();
        return Page.of(rows, request, (Result r) -> new Position(r.id()), r -> ResultView.of(r, today), null);
    }

    ResultView revoke(UUID id, RevokeRequest request, @Nullable String ifMatch) {
        var result = current(id, ifMatch);
        revoke(result, request);
        results.flush();
        return ResultView.of(result, today());
    }

    /** Everything but keeping the paper, which takes as long as the store does. */
    Reissue.Prepared prepare(UUID id, EarlierReissueRequest request, @Nullable String ifMatch) {
        var earlier = current(id, ifMatch);
        check(earlier, request);
        var now = clock.instant();
        var from = request.validFrom() == null ? today() : request.validFrom();
        if (request.validTo() != null && request.validTo().isBefore(from)) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("validTo", "ValidTo", "rule.result.ValidTo");
        }
        var signed = new Signed(request.number(), earlier.agencyCode(), caller.subject(), from, request.validTo(), now);
        var matter = new ResultPaper.Matter(
                null, String.valueOf(earlier.title()), earlier.number(), request.holder(), request.identityNumber());
        var newId = Ids.at(now);
        return new Reissue.Prepared(newId, signed, papers.pdf(newId, matter, signed));
    }

    /** If nobody revoked or reissued the earlier one while the paper was being kept. */
    ResultView issue(
            UUID id,
            Reissue.Prepared prepared,
            DocumentStore.StoredFile file,
            EarlierReissueRequest request,
            @Nullable String ifMatch) {
        var earlier = current(id, ifMatch);
        revoke(earlier, new RevokeRequest(request.reason(), request.legalBasis()));
        results.flush();
        var result = Result.again(prepared.id(), earlier, prepared.signed(), file);
        results.persistAndFlush(result);
        var view = ResultView.of(result, today());
        audit.record("reissue-result", "result", result.id().toString(), null, view);
        return view;
    }

    private void check(Result earlier, EarlierReissueRequest request) {
        if (!personKeys.all(request.identityNumber()).contains(earlier.personKey())) {
            throw new Problem(ResultProblem.RESULT_OF_ANOTHER);
        }
        if (results.isTaken(earlier.agencyCode(), String.valueOf(earlier.title()), request.number())) {
            throw new Problem(ResultProblem.RESULT_NUMBER_TAKEN, request.number());
        }
    }

    /** One of a dossier is revoked there; one out of reach does not exist. */
    private Result current(UUID id, @Nullable String ifMatch) {
        var result = results.findByIdOptional(id)
                .filter(r -> r.dossierId() == null)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        reach.centre(result.agencyCode());
        Versions.require(ifMatch, result.version());
        if (result.isRevoked()) {
            throw new Problem(ResultProblem.RESULT_REVOKED);
        }
        return result;
    }

    private void revoke(Result result, RevokeRequest request) {
        var before = ResultView.of(result, today());
        result.revoke(clock.instant(), caller.subject(), request.reason(), request.legalBasis());
        audit.record("revoke-result", "result", result.id().toString(), before, ResultView.of(result, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
