package vn.tthc.application.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Desk;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierView;
import vn.tthc.application.dossier.DossierViews;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Stopping by the agency that decides, and showing how a dossier ended. */
@ApplicationScoped
@Transactional
class EndingService {

    private final Dossiers dossiers;
    private final Endings endings;
    private final References references;
    private final Desk desk;
    private final DossierViews views;
    private final Audit audit;
    private final Clock clock;

    EndingService(
            Dossiers dossiers,
            Endings endings,
            References references,
            Desk desk,
            DossierViews views,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.endings = endings;
        this.references = references;
        this.desk = desk;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

    /** The paper and what to call it. */
    record Printed(String name, byte[] pdf) {}

    DossierView stop(UUID id, StopRequest request, @Nullable String ifMatch) {
        var dossier = dossiers.get(id);
        desk.requireCompetentAgency(dossier);
        Versions.honour(ifMatch, dossier.version());
        endings.end(
                dossier,
                new Decision(
                        EndingKind.STOPPED,
                        request.reason(),
                        request.legalBasis(),
                        dossier.filing().decidingAgency(),
                        desk.subject(),
                        clock.instant(),
                        request.documentNumber()));
        return views.changed(dossier);
    }

    EndingView of(UUID id) {
        dossiers.get(id);
        audit.recordRead("dossier", id.toString(), "ending");
        return EndingView.of(ending(id));
    }

    Printed print(UUID id) {
        var dossier = dossiers.get(id);
        var ending = ending(id);
        audit.recordRead("dossier", id.toString(), "form-" + ending.kind().form());
        var name = "mau-" + ending.kind().form() + "-" + (dossier.code() == null ? id : dossier.code()) + ".pdf";
        return new Printed(name, paper(dossier, ending).pdf());
    }

    private Ending ending(UUID id) {
        return endings.of(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private EndingPaper paper(Dossier dossier, Ending ending) {
        var filing = dossier.filing();
        return new EndingPaper(
                ending.kind(),
                references.agency(ending.agencyCode()).map(Agency::name).orElse(ending.agencyCode()),
                ending.documentNumber(),
                ending.decidedAt(),
                filing.applicant().name(),
                filing.applicant().address(),
                dossier.code(),
                filing.procedureName(),
                dossier.timing().receivedAt(),
                ending.reason(),
                ending.legalBasis());
    }
}
