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
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.PrintedForm;
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
    private final FormHeads heads;
    private final Desk desk;
    private final DossierViews views;
    private final Audit audit;
    private final Clock clock;

    EndingService(
            Dossiers dossiers,
            Endings endings,
            FormHeads heads,
            Desk desk,
            DossierViews views,
            Audit audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.endings = endings;
        this.heads = heads;
        this.desk = desk;
        this.views = views;
        this.audit = audit;
        this.clock = clock;
    }

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

    /** Whichever form says it. */
    PrintedForm print(UUID id) {
        return print(dossiers.get(id), ending(id));
    }

    /** That form, if it is the one. */
    PrintedForm print(UUID id, FormKind form) {
        var dossier = dossiers.get(id);
        var ending = endings.of(id)
                .filter(e -> e.kind().form() == form)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return print(dossier, ending);
    }

    private PrintedForm print(Dossier dossier, Ending ending) {
        audit.recordRead(
                "dossier", dossier.id().toString(), ending.kind().form().purpose());
        var paper = paper(dossier, ending);
        return PrintedForm.of(paper.head(), paper.pdf());
    }

    private Ending ending(UUID id) {
        return endings.of(id).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
    }

    private EndingPaper paper(Dossier dossier, Ending ending) {
        var filing = dossier.filing();
        var applicant = dossier.applicantAt(ending.decidedAt());
        var number = ending.documentNumber() == null ? "……" : ending.documentNumber();
        return new EndingPaper(
                heads.of(ending.kind().form(), dossier, ending.agencyCode(), number, ending.decidedAt()),
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                filing.procedureName(),
                dossier.timing().receivedAt(),
                ending.reason(),
                ending.legalBasis());
    }
}
