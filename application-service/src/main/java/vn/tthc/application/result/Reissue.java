package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.document.DocumentStore;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Versions;

/** Revokes results and issues them again: by a leader of the agency that decided, on record, and told to the holder. */
@ApplicationScoped
@Transactional
class Reissue {

    private final Dossiers dossiers;
    private final Results results;
    private final Papers papers;
    private final Desk desk;
    private final Journal journal;
    private final Audit audit;
    private final Clock clock;

    Reissue(Dossiers dossiers, Results results, Papers papers, Desk desk, Journal journal, Audit audit, Clock clock) {
        this.dossiers = dossiers;
        this.results = results;
        this.papers = papers;
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /** A paper that is made and not issued yet. */
    record Prepared(UUID id, Signed signed, byte[] pdf) {}

    ResultView revoke(UUID dossierId, UUID resultId, RevokeRequest request, @Nullable String ifMatch) {
        var dossier = decided(dossierId);
        var result = current(dossierId, resultId, ifMatch);
        revoke(dossier, result, request);
        results.flush();
        return ResultView.of(result, today());
    }

    /** Everything but keeping the paper, which takes as long as the store does. */
    Prepared prepare(UUID dossierId, UUID resultId, ReissueRequest request, @Nullable String ifMatch) {
        var dossier = decided(dossierId);
        var earlier = current(dossierId, resultId, ifMatch);
        var now = clock.instant();
        var from = request.validFrom() == null ? today() : request.validFrom();
        if (request.validTo() != null && request.validTo().isBefore(from)) {
            throw new Problem(CommonProblem.UNPROCESSABLE).violation("validTo", "ValidTo", "rule.result.ValidTo");
        }
        var signed = new Signed(request.number(), earlier.agencyCode(), desk.subject(), from, request.validTo(), now);
        var id = Ids.at(now);
        return new Prepared(id, signed, papers.pdf(id, dossier, signed));
    }

    /** If nobody revoked or reissued the earlier one while the paper was being kept. */
    ResultView issue(
            UUID dossierId,
            UUID resultId,
            Prepared prepared,
            DocumentStore.StoredFile file,
            ReissueRequest request,
            @Nullable String ifMatch) {
        var dossier = decided(dossierId);
        var earlier = current(dossierId, resultId, ifMatch);
        revoke(dossier, earlier, new RevokeRequest(request.reason(), request.legalBasis()));
        results.flush();
        var personKey = dossier.filing().applicant().personKey();
        var result = new Result(prepared.id(), dossierId, personKey, prepared.signed(), file).replacing(earlier);
        results.persistAndFlush(result);
        tell(dossier, TimelineKind.RESULT_REISSUED, "Số " + result.number() + ": " + request.reason());
        var view = ResultView.of(result, today());
        audit.record("reissue-result", "result", result.id().toString(), null, view);
        return view;
    }

    private Dossier decided(UUID dossierId) {
        var dossier = dossiers.get(dossierId);
        desk.requireCompetentAgency(dossier);
        return dossier;
    }

    private Result current(UUID dossierId, UUID resultId, @Nullable String ifMatch) {
        var result = results.get(dossierId, resultId);
        Versions.require(ifMatch, result.version());
        if (result.isRevoked()) {
            throw new Problem(ResultProblem.RESULT_REVOKED);
        }
        return result;
    }

    private void revoke(Dossier dossier, Result result, RevokeRequest request) {
        var before = ResultView.of(result, today());
        result.revoke(clock.instant(), desk.subject(), request.reason(), request.legalBasis());
        tell(dossier, TimelineKind.RESULT_REVOKED, "Số " + result.number() + ": " + request.reason());
        audit.record("revoke-result", "result", result.id().toString(), before, ResultView.of(result, today()));
    }

    private void tell(Dossier dossier, TimelineKind kind, String note) {
        var agency = dossier.filing().competentAgency();
        journal.tell(dossier, Happening.of(kind, clock.instant(), agency).noting(note));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
