package vn.tthc.application.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Status;
import vn.tthc.application.timeline.Happening;
import vn.tthc.application.timeline.Journal;
import vn.tthc.application.timeline.TimelineKind;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Opens the dossier in which a wrong result is corrected; from there on it goes its way like any counter file. */
@ApplicationScoped
@Transactional
class CorrectionService {

    private final Dossiers dossiers;
    private final Desk desk;
    private final DossierViews views;
    private final Journal journal;
    private final Clock clock;

    CorrectionService(Dossiers dossiers, Desk desk, DossierViews views, Journal journal, Clock clock) {
        this.dossiers = dossiers;
        this.desk = desk;
        this.views = views;
        this.journal = journal;
        this.clock = clock;
    }

    DossierView open(UUID id, CorrectionRequest request, @Nullable String ifMatch) {
        var wrong = dossiers.get(id);
        desk.requireReceivingPoint(wrong.filing().receivingAgency());
        Versions.honour(ifMatch, wrong.version());
        requireNoneOpen(wrong.correctedBy());
        var before = Journal.Snapshot.of(wrong);
        var now = clock.instant();
        var correction = wrong.openCorrection(Ids.at(now), desk.subject(), now);
        dossiers.persist(correction);
        var code = wrong.code() == null ? "" : wrong.code();
        journal.write("open-correction", before, wrong, happening(wrong, now, request.reason()));
        journal.write(
                "draft",
                null,
                correction,
                happening(correction, now, "Đính chính hồ sơ " + code + ": " + request.reason()));
        return views.changed(correction);
    }

    /** One at a time; one that ended without a result leaves room for another. */
    private void requireNoneOpen(@Nullable UUID correction) {
        if (correction == null) {
            return;
        }
        var status = dossiers.unscoped(correction).map(Dossier::status);
        if (status.filter(s -> !s.isFinal() && s != Status.COMPLETED).isPresent()) {
            throw new Problem(DossierProblem.CORRECTION_OPEN).with("correction", correction);
        }
    }

    private static Happening happening(Dossier dossier, Instant now, String note) {
        return Happening.of(
                        TimelineKind.CORRECTION_OPENED, now, dossier.filing().receivingAgency())
                .noting(note);
    }
}
