package vn.tthc.application.extension;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.form.FormHeads;
import vn.tthc.application.form.FormKind;
import vn.tthc.application.form.PrintedForm;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Prints the letters of extensions; printed again years later they say the same. */
@ApplicationScoped
class Form04Service {

    private final Dossiers dossiers;
    private final Extensions extensions;
    private final FormHeads heads;
    private final Audit audit;

    Form04Service(Dossiers dossiers, Extensions extensions, FormHeads heads, Audit audit) {
        this.dossiers = dossiers;
        this.extensions = extensions;
        this.heads = heads;
        this.audit = audit;
    }

    /** The letter of that extension, or of the last one. */
    @Transactional
    PrintedForm print(UUID dossierId, @Nullable Integer number) {
        var dossier = dossiers.get(dossierId);
        var extension = extensions.of(dossierId).stream()
                .filter(e -> number == null || e.number() == number)
                .reduce((_, later) -> later)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        audit.recordRead("dossier", dossierId.toString(), FormKind.EXTENSION.purpose());
        var form = form(dossier, extension);
        return PrintedForm.of(form.head(), form.pdf());
    }

    private Form04 form(Dossier dossier, Extension extension) {
        var filing = dossier.filing();
        var applicant = dossier.applicantAt(extension.decidedAt());
        return new Form04(
                heads.of(
                        FormKind.EXTENSION,
                        dossier,
                        extension.agencyCode(),
                        extension.letterNumber(),
                        extension.decidedAt()),
                heads.nameOf(filing.receivingAgency()),
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                filing.procedureName(),
                requireNonNull(dossier.timing().receivedAt()),
                extension.previousDueAt(),
                extension.newDueAt(),
                extension.reason());
    }
}
