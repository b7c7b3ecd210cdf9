package vn.tthc.application.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of the test's own and the keys that it vouches for. */
final class TestCa {

    private final KeyPair keys;
    private final X509Certificate certificate;

    TestCa(String name) {
        keys = keys("RSA", 2048);
        certificate = certificate(name, keys, 1, name, keys, true, Instant.parse("2020-01-01T00:00:00Z"), 3650);
    }

    Trust trust() {
        return Trust.of(List.of(certificate));
    }

    SigningKey signer(String algorithm, String name, int serial) {
        return signer(algorithm, name, serial, Instant.parse("2026-01-01T00:00:00Z"));
    }

    /** Valid for a year. */
    SigningKey signer(String algorithm, String name, int serial, Instant from) {
        var own = keys(algorithm, algorithm.equals("RSA") ? 2048 : 256);
        var issued = certificate(name, own, serial, issuer(), keys, false, from, 365);
        return new SigningKey(own.getPrivate(), List.of(issued, certificate));
    }

    private String issuer() {
        return certificate.getSubjectX500Principal().getName().substring("CN=".length());
    }

    private static KeyPair keys(String algorithm, int size) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(size);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate certificate(
            String name, KeyPair own, int serial, String issuer, KeyPair by, boolean ca, Instant from, int days) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    new X500Name("CN=" + issuer),
                    BigInteger.valueOf(serial),
                    Date.from(from),
                    Date.from(from.plus(days, ChronoUnit.DAYS)),
                    new X500Name("CN=" + name),
                    own.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(ca));
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(ca ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
