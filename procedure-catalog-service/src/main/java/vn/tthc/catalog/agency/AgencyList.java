package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;

/** Pages through the tree, for staff and for the public alike. */
@ApplicationScoped
@Transactional
public class AgencyList {

    private final Agencies agencies;
    private final Clock clock;

    AgencyList(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    Page<AgencyView> page(PageRequest page, @Nullable LocalDate asOf, @Nullable String under, @Nullable Level level) {
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        return page(page, new Agencies.Filter(under == null ? "" : pathOf(under, day), day, level));
    }

    /** The agencies of today whose path begins so, parents first. */
    public Page<AgencyView> under(String path, PageRequest page) {
        return page(page, new Agencies.Filter(path, LocalDate.now(clock), null));
    }

    private Page<AgencyView> page(PageRequest page, Agencies.Filter filter) {
        var rows = agencies.page(filter, page.cursor(String.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(agencies.countUpTo(filter, (int) Total.EXACT_UP_TO + 1)) : null;
        return Page.of(rows, page, Agency::path, AgencyView::of, total);
    }

    /** A code that nobody has lies under no path at all. */
    private String pathOf(String code, LocalDate day) {
        return agencies.on(AgencyCode.canonicalOrSame(code), day)
                .map(Agency::path)
                .orElse("/");
    }
}
