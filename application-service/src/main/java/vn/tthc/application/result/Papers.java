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
        var agency = references.agency(signed.agencyCode()).map(Agency::name).orElse(signed.agencyCode());
        seal.key().ifPresent(keys::remember);
        var sealed = seal.seal(Sealed.of(id, matter.code(), matter.holder(), signed));
        return signer.sign(
                ResultPaper.pdf(matter, agency, signed, sealed), signed.at(), "Kết quả số " + signed.number());
    }
}
