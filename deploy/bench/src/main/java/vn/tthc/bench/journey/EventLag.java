package vn.tthc.bench.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tthc.bench.Result;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;

/** What the services say of themselves: from writing an event down to its committed effect in the next service. */
final class EventLag {

    private static final Pattern BUCKET = Pattern.compile(
            "(?m)^tthc_event_lag_seconds_bucket\\{(?=[^}]*consumer=\"([^\"]+)\")(?=[^}]*le=\"([^\"]+)\")[^}]*}\\s+([0-9.eE+]+)$");
    private static final List<Part> CONSUMERS = List.of(Part.APPLICATION, Part.WORKFLOW, Part.FEEDBACK);
    private static final String ALL = "all";
    private static final double MILLIS = 1000;

    private final RunningSystem system;
    private final HttpClient http = HttpClient.newHttpClient();

    EventLag(RunningSystem system) {
        this.system = system;
    }

    /** Cumulated counts by consumer, and of all together, by upper bound in seconds, since the services started. */
    Map<String, NavigableMap<Double, Double>> read() throws IOException, InterruptedException {
        var buckets = new TreeMap<String, NavigableMap<Double, Double>>();
        for (var part : CONSUMERS) {
            var page = http.send(
                    HttpRequest.newBuilder(URI.create(system.url(part) + "/q/metrics"))
                            .build(),
                    BodyHandlers.ofString());
            BUCKET.matcher(page.body())
                    .results()
                    .forEach(line -> Stream.of(line.group(1), ALL)
                            .forEach(consumer -> buckets.computeIfAbsent(consumer, _ -> new TreeMap<>())
                                    .merge(bound(line.group(2)), Double.valueOf(line.group(3)), Double::sum)));
        }
        return buckets;
    }

    /** The percentiles of what came between two readings, as upper bounds of the bucket that holds them. */
    static List<Result> between(
            Map<String, NavigableMap<Double, Double>> before, Map<String, NavigableMap<Double, Double>> after) {
        var results = new ArrayList<Result>();
        after.forEach((consumer, counts) -> {
            var earlier = before.getOrDefault(consumer, new TreeMap<>());
            var grown = new TreeMap<Double, Double>();
            counts.forEach((bound, count) -> grown.put(bound, count - earlier.getOrDefault(bound, 0.0)));
            if (grown.lastEntry().getValue() > 0) {
                results.addAll(lag("commit to effect, " + consumer, grown));
            }
        });
        return results;
    }

    private static List<Result> lag(String name, NavigableMap<Double, Double> counts) {
        return List.of(
                Result.of(name + ", p50 at most", percentile(counts, 0.50) * MILLIS, "ms", 4),
                Result.of(name + ", p99 at most", percentile(counts, 0.99) * MILLIS, "ms", 11),
                Result.of(name + ", events", counts.lastEntry().getValue(), "", 0));
    }

    private static double percentile(NavigableMap<Double, Double> cumulated, double share) {
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
