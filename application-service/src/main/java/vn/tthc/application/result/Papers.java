package vn.tthc.application.result;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.reference.Agency;
import vn.tthc.application.reference.References;
import vn.tthc.application.signature.PdfSigner;
import vn.tthc.application.signature.Seal;
import vn.tthc.platform.seal.SealKeys;

/** Makes the paper of a result: printed, sealed and signed with what keys there are. */
@ApplicationScoped
class Papers {

    private final References references;
    private final Seal seal;
    private final SealKeys keys;
    private final PdfSigner signer;

    Papers(References references, Seal seal, SealKeys keys, PdfSigner signer) {
        this.references = references;
        this.seal = seal;
        this.keys = keys;
        this.signer = signer;
    }

    byte[] pdf(UUID id, Dossier dossier, Signed signed) {
        return pdf(id, ResultPaper.Matter.of(dossier), signed);
    }

    byte[] pdf(UUID id, ResultPaper.Matter matter, Signed signed) {
        return pdf(draft(id, matter, signed));
    }

    /** All that a paper says, before it is printed. */
    record Draft(UUID id, ResultPaper.Matter matter, String agency, Signed signed) {}

    /** What is looked up for it, in the caller's transaction. */
    Draft draft(UUID id, ResultPaper.Matter matter, Signed signed) {
        var agency = references.agency(signed.agencyCode()).map(Agency::name).orElse(signed.agencyCode());
        seal.key().ifPresent(keys::remember);
        return new Draft(id, matter, agency, signed);
    }

    /** What takes its time: no transaction is needed. */
    byte[] pdf(Draft draft) {
        var signed = draft.signed();
        var matter = draft.matter();
        var sealed = seal.seal(Sealed.of(draft.id(), matter.code(), matter.holder(), signed));
        return signer.sign(
                ResultPaper.pdf(matter, draft.agency(), signed, sealed), signed.at(), "Kết quả số " + signed.number());
    }
}
