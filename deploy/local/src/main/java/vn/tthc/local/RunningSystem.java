package vn.tthc.local;

import java.net.URI;
import java.time.InstantSource;
import vn.tthc.local.process.PidFile;
import vn.tthc.local.token.Personas;
import vn.tthc.local.token.SigningKeys;
import vn.tthc.local.token.Tokens;

/** A run that has been started, as its callers see it: where it answers, and tokens to speak to it. */
public final class RunningSystem {

    private final Settings settings;
    private final Tokens tokens;

    private RunningSystem(Settings settings) {
        this.settings = settings;
        var keys = new SigningKeys(settings.keys(), InstantSource.system());
        var issuer = RunState.url(settings, Part.ISSUER);
        this.tokens = new Tokens(keys, Personas.load(), issuer, InstantSource.system());
    }

    /** The run that the environment names ({@code TTHC_HOME}); {@code ./tthc} sets it for what it starts. */
    public static RunningSystem current() {
        return of(Settings.fromEnvironment());
    }

    static RunningSystem of(Settings settings) {
        return new RunningSystem(settings);
    }

    /** Where the gateway answers. */
    public URI gateway() {
        return url(Part.GATEWAY);
    }

    /** Where a part answers by itself, past the gateway. */
    public URI url(Part part) {
        return URI.create(RunState.url(settings, part));
    }

    /** Where the database of a service answers, for those who measure it without the service. */
    public String databaseUrl(Part part) {
        return "jdbc:postgresql://localhost:" + url(Part.POSTGRES).getPort() + "/" + part.label();
    }

    /** Who a service is in its database. */
    public String databaseUser(Part part) {
        return part.label();
    }

    /** What the services of this run say to the database. */
    public String databasePassword() {
        return new Secrets(settings.keys()).get("database.password");
    }

    /** Tokens of the personas. */
    public Tokens tokens() {
        return tokens;
    }

    /** Ends a service with SIGKILL and waits until it is gone; the launcher starts it again. */
    public void kill(Part part) {
        var process = new PidFile(settings.runFolder().resolve(part.label() + ".pid"))
                .living()
                .orElseThrow(() -> new IllegalStateException(part.label() + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }
}
