package vn.tthc.application.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.operator.OperatorCreationException;
import vn.tthc.platform.time.CivilTime;

/** Signs PDF files in the name of the province, as PAdES of the baseline level B (ETSI EN 319 142-1). */
@ApplicationScoped
public class PdfSigner {

    /** Room for a chain of certificates and an RSA signature of 4096 bits. */
    private static final int ROOM = 24 * 1024;

    private final Optional<SigningKey> key;

    @Inject
    PdfSigner(SignatureConfig config) {
        this(config.key()
                .path()
                .map(path ->
                        SigningKey.read(path, config.key().password().orElse("").toCharArray())));
    }

    private PdfSigner(Optional<SigningKey> key) {
        this.key = key;
    }

    /** For whoever signs with another key than the configured one. */
    static PdfSigner with(SigningKey key) {
        return new PdfSigner(Optional.of(key));
    }

    /** The file with its signature; where no key is configured, the file as it is. */
    public byte[] sign(byte[] pdf, Instant at, String reason) {
        return key.map(k -> sign(k, pdf, at, reason)).orElse(pdf);
    }

    private static byte[] sign(SigningKey key, byte[] pdf, Instant at, String reason) {
        try (var document = Loader.loadPDF(pdf);
                var options = new SignatureOptions();
                var out = new ByteArrayOutputStream()) {
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(dictionary(at, reason), content -> cms(key, content), options);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("The paper could not be signed", e);
        }
    }

    private static PDSignature dictionary(Instant at, String reason) {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setReason(reason);
        signature.setSignDate(GregorianCalendar.from(at.atZone(CivilTime.CIVIL_ZONE)));
        return signature;
    }

    private static byte[] cms(SigningKey key, InputStream content) throws IOException {
        try {
            return Cades.sign(key, content);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
            throw new IOException("The signature could not be made", e);
        }
    }
}
