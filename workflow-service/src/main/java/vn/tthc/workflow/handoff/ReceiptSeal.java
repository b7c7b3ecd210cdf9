package vn.tthc.workflow.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.tthc.platform.seal.EcSeal;
import vn.tthc.platform.seal.Jwk;

/** The seal under receipts, where one is configured. */
@ApplicationScoped
class ReceiptSeal {

    private final Optional<EcSeal> seal;

    @Inject
    ReceiptSeal(ReceiptConfig config) {
        this(config.path()
                .map(path -> EcSeal.read(path, config.password().orElse("").toCharArray())));
    }

    private ReceiptSeal(Optional<EcSeal> seal) {
        this.seal = seal;
    }

    /** For whoever seals with another key than the configured one. */
    static ReceiptSeal with(EcSeal seal) {
        return new ReceiptSeal(Optional.of(seal));
    }

    Optional<Jwk> key() {
        return seal.map(EcSeal::key);
    }

    Optional<String> seal(String claims) {
        return seal.map(key -> key.seal(claims));
    }
}
