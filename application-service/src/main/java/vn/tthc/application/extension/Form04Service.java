package vn.tthc.application.extension;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Prints the letter of the last extension; printed again years later it says the same. */
@ApplicationScoped
class Form04Service {

    private final Dossiers dossiers;
    private final Extensions extensions;
    private final References references;
    private final Audit audit;

    Form04Service(Dossiers dossiers, Extensions extensions, References references, Audit audit) {
        this.dossiers = dossiers;
        this.extensions = extensions;
        this.references = references;
        this.audit = audit;
    }

    /** The letter and the dossier that it is about. */
    record Printed(String code, byte[] pdf) {}

    @Transactional
    Printed print(UUID dossierId) {
        var dossier = dossiers.get(dossierId);
        var last = extensions.of(dossierId);
        if (last.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        audit.recordRead("dossier", dossierId.toString(), "form-04");
        var code = requireNonNull(dossier.code());
        return new Printed(code, form(dossier, code, last.getLast()).pdf());
    }

    private Form04 form(Dossier dossier, String code, Extension extension) {
        var filing = dossier.filing();
        var applicant = filing.applicant();
        return new Form04(
                nameOf(extension.agencyCode()),
                nameOf(filing.receivingAgency()),
                extension.letterNumber(),
                extension.decidedAt(),
                applicant.name(),
                applicant.address(),
                applicant.phone(),
                filing.procedureName(),
                code,
                requireNonNull(dossier.timing().receivedAt()),
                extension.previousDueAt(),
                extension.newDueAt(),
                extension.reason());
    }

    private String nameOf(String agencyCode) {
        return references.agency(agencyCode).map(Agency::name).orElse(agencyCode);
    }
}
