package vn.tthc.application.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.tthc.application.reference.Payloads;
import vn.tthc.platform.seal.EcSeal;
import vn.tthc.platform.seal.Jwk;

/** Seals what a QR code says, where a key is configured: whoever has our public keys can tell without a line that it is ours. */
@ApplicationScoped
public class Seal {

    private final Optional<EcSeal> seal;

    @Inject
    Seal(SignatureConfig config) {
        this(config.seal()
                .path()
                .map(path ->
                        EcSeal.read(path, config.seal().password().orElse("").toCharArray())));
    }

    private Seal(Optional<EcSeal> seal) {
        this.seal = seal;
    }

    /** For whoever seals with another key than the configured one. */
    static Seal with(SigningKey key) {
        return new Seal(Optional.of(EcSeal.of(key.key(), key.certificate().getPublicKey())));
    }

    /** The key that seals now, if there is one. */
    public Optional<Jwk> key() {
        return seal.map(EcSeal::key);
    }

    /** The claims under the seal; nothing where there is no key. */
    public Optional<String> seal(Object claims) {
        return seal.map(key -> key.seal(Payloads.write(claims)));
    }
}
