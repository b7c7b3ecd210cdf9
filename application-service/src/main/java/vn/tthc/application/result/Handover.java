package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.ReturnWay;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;

/** The applicant gets the result, over the counter or by post. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Handover {

    private final Results results;
    private final Journal journal;
    private final Clock clock;

    Handover(Results results, Journal journal, Clock clock) {
        this.results = results;
        this.journal = journal;
        this.clock = clock;
    }

    public void handOver(Dossier dossier, ReturnWay way) {
        var before = Journal.Snapshot.of(dossier);
        var now = clock.instant();
        dossier.handOver(way, now);
        results.of(dossier.id()).forEach(r -> r.returned(now));
        journal.write(
                "return",
                before,
                dossier,
                Happening.of(TimelineKind.RETURNED, now, dossier.filing().receivingAgency()));
    }
}
