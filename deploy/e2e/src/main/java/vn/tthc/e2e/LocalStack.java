package vn.tthc.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import vn.tthc.local.Part;
import vn.tthc.local.Settings;
import vn.tthc.local.client.Api;
import vn.tthc.local.client.Await;
import vn.tthc.local.process.Probe;
import vn.tthc.local.token.Personas;
import vn.tthc.local.token.SigningKeys;
import vn.tthc.local.token.Tokens;

/** What {@code ./tthc up} has started; its launcher writes down which process is which service. */
public final class LocalStack implements Stack {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Settings settings;
    private final Api api;
    private final Map<String, Long> killed = new HashMap<>();

    public LocalStack(Settings settings) {
        this.settings = settings;
        var clock = InstantSource.system();
        var tokens =
                new Tokens(new SigningKeys(settings.keys(), clock), Personas.load(), settings.url(Part.ISSUER), clock);
        this.api = new Api(URI.create(settings.url(Part.GATEWAY)), tokens::token);
    }

    @Override
    public Api api() {
        return api;
    }

    @Override
    public void kill(String service) {
        var pid = pid(service);
        var process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException("no process " + pid + " of " + service));
        killed.put(service, pid);
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void awaitRestart(String service) {
        var before = killed.getOrDefault(service, 0L);
        Await.until(
                service + " to be started again",
                Dossier.PATIENCE,
                () -> pid(service) != before && Probe.answers(url(service) + "/q/health/ready"),
                started -> started);
    }

    private long pid(String service) {
        return part(service).path("pid").asLong();
    }

    private String url(String service) {
        return part(service).path("url").asText();
    }

    private JsonNode part(String service) {
        try {
            var state = JSON.readTree(Files.readAllBytes(settings.runFolder().resolve("state.json")));
            for (var part : state.path("parts")) {
                if (part.path("name").asText().equals(service)) {
                    return part;
                }
            }
            throw new IllegalStateException("the launcher knows no " + service + "; is the system up? (./tthc up -d)");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
