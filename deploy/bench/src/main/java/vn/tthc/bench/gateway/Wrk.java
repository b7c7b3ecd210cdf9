package vn.tthc.bench.gateway;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tthc.bench.CannotMeasure;

/** Runs Debian's wrk against a loopback address and reads what it says. */
record Wrk(int connections, int seconds) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("\\s(50|99)%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern ERRORS = Pattern.compile("Non-2xx or 3xx responses: (\\d+)|Socket errors: (.+)");

    /** Requests a second, the median and the 99th percentile of the time one took, and what a process spent on each. */
    record Figures(double rate, double p50Millis, double p99Millis, double cpuMicros) {
        Figures with(double spentMicros) {
            return new Figures(rate, p50Millis, p99Millis, spentMicros);
        }
    }

    Figures run(String url, List<String> headers) throws IOException, InterruptedException {
        List<String> more = new ArrayList<>();
        headers.forEach(header -> more.addAll(List.of("-H", header)));
        more.add(url);
        return run(more);
    }

    /** Asks one address for the paths in turn, so that no answer is the only one. */
    Figures inTurn(String address, Collection<String> paths) throws IOException, InterruptedException {
        var script = Files.createTempFile("tthc-bench", ".lua");
        try {
            Files.writeString(
                    script, """
                    local paths = {%s}
                    local at = 0
                    request = function()
                        at = at %% #paths + 1
                        return wrk.format("GET", paths[at])
                    end
                    """.formatted(paths.stream().map(p -> '"' + p + '"').collect(Collectors.joining(","))));
            return run(List.of("-s", script.toString(), address));
        } finally {
            Files.delete(script);
        }
    }

    private Figures run(List<String> more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("wrk", "-t1", "-c" + connections, "-d" + seconds + "s", "--latency", "--timeout", "5s"));
        command.addAll(more);
        var process = start(command);
        var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        return read(text);
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new CannotMeasure("wrk is not installed: apt-get install wrk (" + e.getMessage() + ")");
        }
    }

    /** A rate of errors is no rate, so any answer but 2xx or 3xx spoils the measurement. */
    static Figures read(String text) {
        var errors = ERRORS.matcher(text);
        if (errors.find()) {
            throw new CannotMeasure("wrk counted errors, so its rate means nothing: " + errors.group());
        }
        var rate = RATE.matcher(text);
        if (!rate.find()) {
            throw new CannotMeasure("wrk printed no rate:\n" + text);
        }
        return new Figures(Double.parseDouble(rate.group(1)), percentile(text, "50"), percentile(text, "99"), 0);
    }

    private static double percentile(String text, String which) {
        var matcher = LATENCY.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(which)) {
                double factor = switch (matcher.group(3)) {
                    case "us" -> 0.001;
                    case "s" -> 1000;
                    default -> 1;
                };
                return Double.parseDouble(matcher.group(2)) * factor;
            }
        }
        return 0;
    }
}
