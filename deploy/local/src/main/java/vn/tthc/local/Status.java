package vn.tthc.local;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tthc.local.console.Console;
import vn.tthc.local.process.PidFile;
import vn.tthc.local.process.Probe;
import vn.tthc.local.process.Processes;

/** What runs now: not what the launcher last believed, but what answers when it is asked. */
record Status(boolean ready, double readySeconds, long residentMiB, List<Line> services) {

    /** One part of the run. */
    record Line(String name, boolean ready, String url, int restarts) {

        private Map<String, Object> toJson() {
            var json = new LinkedHashMap<String, Object>();
            json.put("name", name);
            json.put("ready", ready);
            json.put("url", url);
            return json;
        }
    }

    static Status of(Settings settings) {
        var launcherLives = Leftovers.launcher(settings).living().isPresent();
        var state = RunState.read(settings);
        if (state.isEmpty()) {
            return new Status(false, 0, residentMebibytes(settings), List.of());
        }
        var lines = state.get().parts().parallelStream().map(Status::line).toList();
        var ready = launcherLives
                && state.get().phase() == RunState.Phase.READY
                && lines.stream().allMatch(Line::ready);
        return new Status(ready, round(state.get().seconds()), residentMebibytes(settings), lines);
    }

    /** All processes of the run with their children, the launcher included. */
    static long residentMebibytes(Settings settings) {
        var names = Stream.concat(
                Stream.of("launcher"), Arrays.stream(Part.values()).map(Part::label));
        return Processes.residentMebibytes(
                names.flatMap(name -> new PidFile(settings.runFolder().resolve(name + ".pid")).living().stream()));
    }

    /** The document that {@code ./tthc status --json} prints. */
    Map<String, Object> toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("ready", ready);
        json.put("readySeconds", readySeconds);
        json.put("residentMiB", residentMiB);
        json.put("services", services.stream().map(Line::toJson).toList());
        return json;
    }

    /** Tells it to a person. */
    void tell(Console console) {
        if (services.isEmpty()) {
            console.line("Not running. Start it with ./tthc up -d");
            return;
        }
        services.forEach(line -> console.part(line.name, line.ready, line.url, line.restarts));
        console.line(
                "%s; was ready in %.1f s; %d MiB resident", ready ? "Ready" : "Not ready", readySeconds, residentMiB);
    }

    private static Line line(RunState.Entry entry) {
        var part = Part.ofLabel(entry.name());
        var answers = switch (part) {
            case POSTGRES, KAFKA -> entry.ready() && Probe.listens(entry.port());
            case ISSUER -> Probe.answers(entry.url() + "/.well-known/jwks.json");
            default -> Probe.answers(entry.url() + "/q/health/ready");
        };
        return new Line(entry.name(), answers, entry.url(), entry.restarts());
    }

    private static double round(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
