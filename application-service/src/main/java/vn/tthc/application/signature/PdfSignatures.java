package vn.tthc.application.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Checks the signatures in a PDF file: whether what they cover is unchanged, who signed and whether a trusted authority
 * vouches for them (Luật Giao dịch điện tử 20/2023/QH15, Đ22, Đ24). A file is read from disk, never whole into memory.
 */
@ApplicationScoped
public class PdfSignatures {

    private static final byte[] MARK = "/ByteRange".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> KINDS = Set.of(
            PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED.getName(), PDSignature.SUBFILTER_ETSI_CADES_DETACHED.getName());

    private final Trust trust;
    private final Clock clock;

    @Inject
    PdfSignatures(SignatureConfig config, Clock clock) {
        this(config.trusted().map(Trust::read).orElseGet(() -> new Trust(Set.of())), clock);
    }

    private PdfSignatures(Trust trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** For whoever trusts others than the configuration does. */
    static PdfSignatures trusting(Trust trust, Clock clock) {
        return new PdfSignatures(trust, clock);
    }

    /** Whether there is anything to check: a signature says in plain bytes what it covers. */
    public static boolean mayBeSigned(InputStream pdf) throws IOException {
        var buffer = new byte[64 * 1024];
        var matched = 0;
        for (var read = pdf.read(buffer); read >= 0; read = pdf.read(buffer)) {
            for (var i = 0; i < read; i++) {
                matched = buffer[i] == MARK[matched] ? matched + 1 : buffer[i] == MARK[0] ? 1 : 0;
                if (matched == MARK.length) {
                    return true;
                }
            }
        }
        return false;
    }

    /** In the order in which they stand in the file. */
    public List<SignatureCheck> check(Path pdf) {
        try (var document = Loader.loadPDF(
                new RandomAccessReadBufferedFile(pdf.toFile()), IOUtils.createTempFileOnlyStreamCache())) {
            var checks = new ArrayList<SignatureCheck>();
            for (var signature : document.getSignatureDictionaries()) {
                checks.add(check(signature, pdf));
            }
            return checks;
        } catch (IOException | RuntimeException _) {
            // Locked by a password, or no PDF but in its first bytes: whoever brought it is told so by the result.
            return List.of(SignatureCheck.unreadable());
        }
    }

    private SignatureCheck check(PDSignature signature, Path pdf) {
        try {
            if (!KINDS.contains(String.valueOf(signature.getSubFilter()))) {
                return SignatureCheck.unreadable();
            }
            var covered = SignedRange.of(signature, pdf);
            return check(signature, covered, new CMSSignedData(covered, signature.getContents()));
        } catch (IOException
                | CMSException
                | OperatorCreationException
                | GeneralSecurityException
                | RuntimeException _) {
            return SignatureCheck.unreadable();
        }
    }

    private SignatureCheck check(PDSignature signature, SignedRange covered, CMSSignedData cms)
            throws IOException, GeneralSecurityException, OperatorCreationException {
        var signer = cms.getSignerInfos().getSigners().iterator().next();
        var certificates = new ArrayList<X509Certificate>();
        X509Certificate own = null;
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            var certificate = new JcaX509CertificateConverter().getCertificate(holder);
            certificates.add(certificate);
            own = signer.getSID().match(holder) ? certificate : own;
        }
        if (own == null) {
            return SignatureCheck.unreadable();
        }
        var at = signedAt(signature, signer);
        var trusted = trust.vouchesFor(own, certificates, at == null ? clock.instant() : at);
        return new SignatureCheck(
                !isIntact(signer, own)
                        ? SignatureResult.BROKEN
                        : trusted ? SignatureResult.VALID : SignatureResult.UNTRUSTED,
                commonName(own.getSubjectX500Principal().getName()),
                own.getSerialNumber().toString(16),
                commonName(own.getIssuerX500Principal().getName()),
                at,
                covered.coversAll());
    }

    private static boolean isIntact(SignerInformation signer, X509Certificate certificate)
            throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException _) {
            return false;
        }
    }

    /** What is signed goes before what is only written beside it. */
    private static @Nullable Instant signedAt(PDSignature signature, SignerInformation signer) {
        var attributes = signer.getSignedAttributes();
        var time = attributes == null ? null : attributes.get(CMSAttributes.signingTime);
        if (time != null) {
            return Time.getInstance(time.getAttrValues().getObjectAt(0))
                    .getDate()
                    .toInstant();
        }
        return Optional.ofNullable(signature.getSignDate())
                .map(Calendar::toInstant)
                .orElse(null);
    }

    private static String commonName(String name) {
        var names = new X500Name(name).getRDNs(BCStyle.CN);
        return names.length == 0
                ? name
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
