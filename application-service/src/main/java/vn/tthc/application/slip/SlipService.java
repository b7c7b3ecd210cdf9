package vn.tthc.application.slip;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.PrintedForm;
import vn.tthc.application.timeline.Timelines;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.Problem;

/** Prints the control slip as it stands, on the template of the day of receipt, when it was opened. */
@ApplicationScoped
class SlipService {

    private final Dossiers dossiers;
    private final Timelines timelines;
    private final FormHeads heads;
    private final Audit audit;

    SlipService(Dossiers dossiers, Timelines timelines, FormHeads heads, Audit audit) {
        this.dossiers = dossiers;
        this.timelines = timelines;
        this.heads = heads;
        this.audit = audit;
    }

    @Transactional
    PrintedForm print(UUID id) {
        var dossier = dossiers.get(id);
        if (dossier.code() == null) {
            throw new Problem(DossierProblem.NOT_RECEIVED_YET, dossier.status().name());
        }
        audit.recordRead("dossier", id.toString(), FormKind.CONTROL.purpose());
        var form = form(dossier);
        return PrintedForm.of(form.head(), form.pdf());
    }

    private Form06 form(Dossier dossier) {
        var filing = dossier.filing();
        var timing = dossier.timing();
        var receiving = heads.nameOf(filing.receivingAgency());
        var receivedAt = requireNonNull(timing.receivedAt());
        var dueAt = requireNonNull(timing.dueAt());
        return new Form06(
                heads.of(FormKind.CONTROL, dossier, filing.receivingAgency(), null, receivedAt),
                filing.applicant().name(),
                filing.procedureName(),
                receivedAt,
                dueAt,
                new Stages(receiving, dueAt, heads::nameOf, timelines.of(dossier.id())).all());
    }
}
