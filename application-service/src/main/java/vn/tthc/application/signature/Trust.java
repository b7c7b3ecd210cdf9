package vn.tthc.application.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;

/** The authorities that are trusted. Whether a certificate was revoked is not asked: that takes a line to each of them. */
record Trust(Set<TrustAnchor> anchors) {

    static Trust of(Collection<X509Certificate> authorities) {
        return new Trust(
                authorities.stream().map(a -> new TrustAnchor(a, null)).collect(Collectors.toUnmodifiableSet()));
    }

    static Trust read(Path pem) {
        try (var in = Files.newInputStream(pem)) {
            return of(CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The trusted certificates cannot be read: " + pem, e);
        } catch (CertificateException e) {
            throw new IllegalStateException("Not certificates in PEM: " + pem, e);
        }
    }

    /** Whether a chain leads from the signer to one of them, each link of it valid at that time. */
    boolean vouchesFor(X509Certificate signer, Collection<X509Certificate> others, Instant at) {
        if (anchors.isEmpty()) {
            return false;
        }
        try {
            var target = new X509CertSelector();
            target.setCertificate(signer);
            var parameters = new PKIXBuilderParameters(anchors, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(at));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
