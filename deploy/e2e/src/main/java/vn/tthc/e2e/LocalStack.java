package vn.tthc.e2e;

import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;
import vn.tthc.local.process.Probe;

/** What {@code ./tthc up} has started; its launcher starts again what is killed. */
public final class LocalStack implements Stack {

    private final RunningSystem system = RunningSystem.current();
    private final Api api = new Api(system.gateway(), system.tokens()::token);

    @Override
    public Api api() {
        return api;
    }

    @Override
    public void kill(Part service) {
        system.kill(service);
    }

    @Override
    public void awaitRestart(Part service) {
        Await.until(
                service.label() + " to be ready again",
                Dossier.PATIENCE,
                () -> Probe.answers(system.url(service) + "/q/health/ready"),
                ready -> ready);
    }
}
