package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.tthc.platform.digest.SharedKeys;

/** The secrets that payment platforms sign with. */
@ApplicationScoped
class PlatformKeys {

    private final SharedKeys keys;

    @Inject
    PlatformKeys(PaymentConfig config) {
        this(config.keys().orElse(List.of()));
    }

    PlatformKeys(List<String> settings) {
        keys = new SharedKeys("tthc.payments.keys", settings);
    }

    boolean isSigned(CallbackRequest callback) {
        return keys.isSigned(callback.clientId(), callback.keyId(), callback.signedText(), callback.hash());
    }
}
