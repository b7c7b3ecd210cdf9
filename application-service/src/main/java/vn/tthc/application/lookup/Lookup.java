package vn.tthc.application.lookup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Reads dossiers for people; each reading leaves an audit row. */
@ApplicationScoped
@Transactional
class Lookup {

    private final Dossiers dossiers;
    private final DossierLists lists;
    private final DossierViews views;
    private final References references;
    private final Audit audit;
    private final Caller caller;
    private final Clock clock;

    Lookup(
            Dossiers dossiers,
            DossierLists lists,
            DossierViews views,
            References references,
            Audit audit,
            Caller caller,
            Clock clock) {
        this.dossiers = dossiers;
        this.lists = lists;
        this.views = views;
        this.references = references;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    Page<DossierSummary> list(DossierFilter filter, PageRequest request) {
        var now = clock.instant();
        var rows = lists.page(filter, request, now);
        audit.recordRead("dossier", "list", "list of " + Math.min(rows.size(), request.limit()));
        return Page.of(
                rows,
                request,
                (Dossier d) ->
                        DossierLists.Position.of(filter, d.id(), d.timing().dueAt()),
                d -> DossierSummary.of(d, now),
                lists.total(filter, request, now));
    }

    /** The next rows of a table, each part in a transaction of its own, so that a slow reader holds nothing. */
    List<DossierSummary> rows(DossierFilter filter, DossierLists.@Nullable Position after, int count) {
        var now = clock.instant();
        return lists.after(after, filter, count, now).stream()
                .map(d -> DossierSummary.of(d, now))
                .toList();
    }

    /** Leaves the mark of an export before its first row leaves. */
    void exporting(String format) {
        audit.recordRead("dossier", "export", "export as " + format);
    }

    DossierView get(UUID id) {
        var dossier = dossiers.get(id);
        audit.recordRead("dossier", id.toString(), "view");
        return views.of(dossier);
    }

    /** Replayed from the ledger under the pinned terms each time: the stored date is not asked. */
    ClockView clock(UUID id) {
        var dossier = dossiers.get(id);
        audit.recordRead("dossier", id.toString(), "clock");
        var pins = dossier.pins();
        var due = pins == null
                ? null
                : dossier.dueDate(references.calendar(pins.calendarVersionId())).orElse(null);
        return ClockView.of(dossier, due, clock.instant(), !caller.is(Role.CITIZEN));
    }
}
