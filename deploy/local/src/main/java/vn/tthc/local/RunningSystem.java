package vn.tthc.local;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import vn.tthc.local.process.Failure;
import vn.tthc.local.process.PidFile;
import vn.tthc.local.process.Probe;
import vn.tthc.local.token.Personas;
import vn.tthc.local.token.SigningKeys;
import vn.tthc.local.token.Tokens;

/** A run that has been started, as the journeys and the measurements see it: where it answers, who may speak, what can be killed. */
public final class RunningSystem {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

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

    /** Tokens of the personas. */
    public Tokens tokens() {
        return tokens;
    }

    /** Ends a service without warning (SIGKILL), as a failing machine would; the launcher starts it again. */
    public void kill(Part service) {
        var process = new PidFile(settings.runFolder().resolve(service.label() + ".pid"))
                .living()
                .orElseThrow(() -> new Failure(service.label() + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Returns when a service answers that it can be used. */
    public void awaitReady(Part service, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!Probe.answers(url(service) + "/q/health/ready")) {
            if (System.nanoTime() > deadline) {
                throw new Failure(service.label() + " was not ready again within " + patience.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
