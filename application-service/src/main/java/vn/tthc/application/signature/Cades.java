package vn.tthc.application.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** The signature within the PDF: CMS with a digest of the signer's certificate, so that no other can take its place. */
final class Cades {

    private Cades() {}

    static byte[] sign(SigningKey key, InputStream content)
            throws IOException, CMSException, OperatorCreationException, GeneralSecurityException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var algorithm = key.key().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
        var signer = new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(new Attributes(key.certificate()))
                .build(new JcaContentSignerBuilder(algorithm).build(key.key()), key.certificate());
        var generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(signer);
        generator.addCertificates(new JcaCertStore(key.chain()));
        return generator.generate(new Streamed(content), false).getEncoded(ASN1Encoding.DER);
    }

    /** The time stands in the PDF, where PAdES wants it, and not here. */
    private static final class Attributes extends DefaultSignedAttributeTableGenerator {

        private final SigningCertificateV2 certificate;

        Attributes(X509Certificate certificate) throws GeneralSecurityException {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            this.certificate = new SigningCertificateV2(new ESSCertIDv2(digest));
        }

        @Override
        @SuppressWarnings("rawtypes") // as the library declares it
        public AttributeTable getAttributes(Map parameters) {
            return super.getAttributes(parameters)
                    .remove(CMSAttributes.signingTime)
                    .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, certificate);
        }
    }

    private record Streamed(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }
}
