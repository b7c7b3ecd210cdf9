package vn.tthc.catalog.posting;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyScope;
import vn.tthc.contracts.Event;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.Total;
import vn.tthc.platform.web.Versions;

/** Records what is hung up, looked at and taken down, one transaction each. */
@ApplicationScoped
@Transactional
class PostingService {

    private final Postings postings;
    private final InForce inForce;
    private final AgencyScope scope;
    private final Audit audit;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    PostingService(
            Postings postings,
            InForce inForce,
            AgencyScope scope,
            Audit audit,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.postings = postings;
        this.inForce = inForce;
        this.scope = scope;
        this.audit = audit;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** All of them or none; what hangs there in the same version stays, an older one is taken down. */
    Posted post(PostRequest request) {
        var place = request.place(scope.require(request.agency()).code());
        var codes = request.codes();
        var versions = inForce.require(codes);
        var hanging = postings.hanging(place, codes);
        var outdated = hanging.values().stream()
                .filter(p -> !p.shows(versions.get(p.procedureCode())))
                .toList();
        outdated.forEach(p -> p.remove(caller.subject(), now()));
        postings.flush(); // the old ones must be down in the database before the new ones may hang in their place
        var items = new ArrayList<PostingView>();
        var told = new ArrayList<Event>();
        outdated.forEach(p -> told.add(p.told()));
        var added = 0;
        for (var code : codes) {
            var there = hanging.get(code);
            if (there == null || outdated.contains(there)) {
                there = new Posting(
                        Ids.at(clock.instant()),
                        place,
                        code,
                        requireNonNull(versions.get(code)),
                        caller.subject(),
                        now());
                postings.persist(there);
                told.add(there.told());
                added++;
            }
            items.add(there.view());
        }
        outbox.publish(() -> told);
        var posted = new Posted(added, outdated.size(), codes.size() - added, items);
        audit.record("PROCEDURES_POSTED", "posting-place", place.agency() + "/" + place.medium(), null, posted);
        return posted;
    }

    PostingView check(UUID id, @Nullable String ifMatch) {
        return change("POSTING_CHECKED", id, ifMatch, p -> p.check(caller.subject(), now()));
    }

    PostingView remove(UUID id, @Nullable String ifMatch) {
        return change("POSTING_REMOVED", id, ifMatch, p -> {
            p.remove(caller.subject(), now());
            outbox.publish(p.told());
        });
    }

    private PostingView change(String action, UUID id, @Nullable String ifMatch, Consumer<Posting> step) {
        var posting = seen(id);
        Versions.honour(ifMatch, posting.version());
        var before = posting.view();
        step.accept(posting);
        postings.flush();
        audit.record(action, "posting", id.toString(), before, posting.view());
        return posting.view();
    }

    PostingView get(UUID id) {
        return seen(id).view();
    }

    Page<PostingView> page(Posting.Wanted wanted, PageRequest page) {
        var rows = postings.page(wanted, page.cursor(UUID.class).orElse(null), page.limit() + 1);
        var total = page.total() ? Total.of(postings.countUpTo(wanted, (int) Total.EXACT_UP_TO + 1)) : null;
        return Page.of(rows, page, Posting::id, Posting::view, total);
    }

    private Posting seen(UUID id) {
        var posting = postings.get(id);
        scope.requireSeen(posting.agencyCode(), id);
        return posting;
    }

    /** As exact as the database keeps it, so that the first answer and the next say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
