package vn.tthc.platform.security;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Starts a service once it has been told all it needs.
 *
 * <p>Looked at before anything else starts: a service without its database or its issuer would otherwise fail
 * somewhere deep inside, with a page of text that does not say what to do.
 */
@QuarkusMain
public final class Main {

    private static final int MISCONFIGURED = 78;

    private Main() {}

    public static void main(String... arguments) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredSources()
                .build();
        var missing = RequiredSettings.missing(config);
        if (missing.isEmpty()) {
            Quarkus.run(arguments);
        } else {
            System.err.println(RequiredSettings.complaint(missing));
            System.exit(MISCONFIGURED);
        }
    }
}
