package vn.tthc.catalog.sector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Changes to the list of sectors, and the list itself. */
@ApplicationScoped
@Transactional
class SectorService {

    private final Sectors sectors;
    private final Audit audit;

    SectorService(Sectors sectors, Audit audit) {
        this.sectors = sectors;
        this.audit = audit;
    }

    SectorView register(String code, String name) {
        if (sectors.findByIdOptional(code).isPresent()) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, code).violation("code", "Unique", "rule.taken", code);
        }
        var sector = new Sector(code, name, "LOCAL");
        sectors.persistAndFlush(sector);
        var view = SectorView.of(sector);
        audit.record("SECTOR_REGISTERED", "sector", code, null, view);
        return view;
    }

    SectorView rename(String code, @Nullable String ifMatch, String name) {
        var sector = get(code);
        Versions.require(ifMatch, sector.version());
        var before = SectorView.of(sector);
        sector.rename(name);
        sectors.flush();
        var after = SectorView.of(sector);
        audit.record("SECTOR_RENAMED", "sector", code, before, after);
        return after;
    }

    SectorView view(String code) {
        return SectorView.of(get(code));
    }

    Page<SectorView> page(PageRequest page) {
        var rows = sectors.after(page.cursor(String.class).orElse(""), page.limit() + 1);
        var total = page.total() ? Total.of(sectors.count()) : null;
        return Page.of(rows, page, Sector::code, SectorView::of, total);
    }

    private Sector get(String code) {
        return sectors.findByIdOptional(code)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
    }
}
