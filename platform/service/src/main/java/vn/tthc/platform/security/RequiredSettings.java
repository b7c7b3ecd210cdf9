package vn.tthc.platform.security;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** What an operator has to say before a service may start; nothing here has a default that could go live unnoticed. */
final class RequiredSettings {

    static final List<String> NAMES = List.of(
            "tthc.auth.issuer",
            "tthc.auth.audience",
            "tthc.auth.jwks-url",
            "tthc.db.url",
            "tthc.db.user",
            "tthc.db.password",
            "tthc.kafka.bootstrap",
            "tthc.person-key.secret",
            "tthc.personal-data.keys",
            "tthc.audit.key");

    private RequiredSettings() {}

    static List<String> missing(Config config) {
        return NAMES.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .toList();
    }

    static String complaint(List<String> missing) {
        var named =
                missing.stream().map(name -> name + " (" + variable(name) + ")").toList();
        return "Cannot start: missing setting " + String.join(", ", named);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
