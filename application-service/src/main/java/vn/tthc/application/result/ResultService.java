package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.ReturnWay;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Versions;

/** Showing results and handing them over. */
@ApplicationScoped
@Transactional
class ResultService {

    /** Sorts behind every id there is. */
    private static final UUID LAST = new UUID(-1, -1);

    private final Dossiers dossiers;
    private final Results results;
    private final Desk desk;
    private final Caller caller;
    private final DossierViews views;
    private final Handover handover;
    private final Audit audit;
    private final Clock clock;

    ResultService(
            Dossiers dossiers,
            Results results,
            Desk desk,
            Caller caller,
            DossierViews views,
            Handover handover,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.results = results;
        this.desk = desk;
        this.caller = caller;
        this.views = views;
        this.handover = handover;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where a page ended. */
    record Position(UUID id) {}

    List<ResultView> of(UUID dossierId) {
        dossiers.get(dossierId);
        audit.recordRead("dossier", dossierId.toString(), "results");
        return results.of(dossierId).stream()
                .map(r -> ResultView.of(r, today()))
                .toList();
    }

    Result open(UUID dossierId, UUID resultId) {
        dossiers.get(dossierId);
        var result = results.get(dossierId, resultId);
        audit.recordRead("result", resultId.toString(), "content");
        return result;
    }

    /** The caller's own document store. */
    Page<ResultView> mine(PageRequest request) {
        var after = request.cursor(Position.class).map(Position::id).orElse(LAST);
        var keys = caller.personKeys();
        var rows = keys.isEmpty() ? List.<Result>of() : results.ofPerson(keys, after, request.limit() + 1);
        audit.recordRead("result", "list", "own document store");
        var today = today();
        return Page.of(rows, request, (Result r) -> new Position(r.id()), r -> ResultView.of(r, today), null);
    }

    /** One of the caller's own; anybody else's does not exist. */
    Result own(UUID resultId) {
        var result = Optional.of(caller.personKeys())
                .filter(keys -> !keys.isEmpty())
                .flatMap(keys -> results.ofPerson(keys, resultId))
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        audit.recordRead("result", resultId.toString(), "content");
        return result;
    }

    DossierView handOver(UUID dossierId, @Nullable String ifMatch) {
        var dossier = dossiers.get(dossierId);
        desk.requireReceivingPoint(dossier.filing().receivingAgency());
        Versions.honour(ifMatch, dossier.version());
        handover.handOver(dossier, ReturnWay.COUNTER);
        return views.changed(dossier);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CivilTime.CIVIL_ZONE);
    }
}
