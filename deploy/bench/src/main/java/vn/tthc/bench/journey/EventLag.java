package vn.tthc.bench.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import vn.tthc.bench.Result;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** What the services say of themselves: from writing an event down to its committed effect in the next service. */
final class EventLag {

    private static final Pattern BUCKET =
            Pattern.compile("(?m)^tthc_event_lag_seconds_bucket\\{(?=[^}]*le=\"([^\"]+)\")[^}]*}\\s+([0-9.eE+]+)$");
    private static final List<Part> CONSUMERS = List.of(Part.APPLICATION, Part.WORKFLOW, Part.FEEDBACK);
    private static final double MILLIS = 1000;

    private final RunningSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    EventLag(RunningSystem system) {
        this.system = system;
    }

    /** Cumulated counts by upper bound in seconds, over all consumers, since their services started. */
    TreeMap<Double, Double> read() throws IOException, InterruptedException {
        var buckets = new TreeMap<Double, Double>();
        for (var part : CONSUMERS) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(system.url(part) + "/q/metrics"))
                            .build(),
                    BodyHandlers.ofString());
            BUCKET.matcher(page.body())
                    .results()
                    .forEach(line -> buckets.merge(bound(line.group(1)), Double.valueOf(line.group(2)), Double::sum));
        }
        return buckets;
    }

    /** The percentiles of what came between two readings, as upper bounds of the bucket that holds them. */
    static List<Result> between(TreeMap<Double, Double> before, TreeMap<Double, Double> after) {
        var grown = new TreeMap<Double, Double>();
        after.forEach((bound, count) -> grown.put(bound, count - before.getOrDefault(bound, 0.0)));
        return List.of(
                Result.of("commit to effect p50, at most", percentile(grown, 0.50) * MILLIS, "ms", 4),
                Result.of("commit to effect p99, at most", percentile(grown, 0.99) * MILLIS, "ms", 11),
                Result.of(
                        "events measured",
                        grown.isEmpty() ? 0 : grown.lastEntry().getValue(),
                        "",
                        0));
    }

    static double percentile(TreeMap<Double, Double> cumulated, double share) {
        if (cumulated.isEmpty()) {
            return Double.NaN;
        }
        var wanted = cumulated.lastEntry().getValue() * share;
        return cumulated.entrySet().stream()
                .filter(bucket -> bucket.getValue() >= wanted)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static double bound(String text) {
        return "+Inf".equals(text) ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }
}
