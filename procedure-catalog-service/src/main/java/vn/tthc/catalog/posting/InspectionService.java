package vn.tthc.catalog.posting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Begins, fills in and closes inspections, one transaction each. */
@ApplicationScoped
@Transactional
class InspectionService {

    private final Inspections inspections;
    private final AgencyScope scope;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    InspectionService(Inspections inspections, AgencyScope scope, Audit audit, Caller caller, Clock clock) {
        this.inspections = inspections;
        this.scope = scope;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    InspectionView begin(InspectionRequest.Begin request) {
        var agency = scope.require(request.agency()).code();
        var day = request.inspectedOn();
        var inspection = new Inspection(
                Ids.at(clock.instant()), agency, day, inspections.questions(day), caller.subject(), now());
        inspections.persistAndFlush(inspection);
        return recorded("INSPECTION_BEGUN", null, inspection);
    }

    InspectionView answer(UUID id, @Nullable String ifMatch, InspectionRequest.Answers request) {
        var inspection = seen(id);
        Versions.require(ifMatch, inspection.version());
        var before = inspection.view();
        inspection.answer(request.findings());
        inspections.flush();
        return recorded("INSPECTION_ANSWERED", before, inspection);
    }

    InspectionView close(UUID id, @Nullable String ifMatch) {
        var inspection = seen(id);
        Versions.honour(ifMatch, inspection.version());
        var before = inspection.view();
        inspection.close(now());
        inspections.flush();
        return recorded("INSPECTION_CLOSED", before, inspection);
    }

    InspectionView get(UUID id) {
        return seen(id).view();
    }

    Page<InspectionView> page(@Nullable String agency, PageRequest page) {
        var under = scope.under(agency);
        var rows = inspections.page(under, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(inspections.countUnder(under)) : null;
        return Page.of(rows, page, Inspection::id, Inspection::head, total);
    }

    private Inspection seen(UUID id) {
        var inspection = inspections.get(id);
        scope.requireSeen(inspection.agencyCode(), id);
        return inspection;
    }

    private InspectionView recorded(String action, @Nullable InspectionView before, Inspection inspection) {
        audit.record(action, "inspection", inspection.id().toString(), before, inspection.view());
        return inspection.view();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
