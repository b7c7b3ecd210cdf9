package vn.tthc.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;

/** {@code ./tthc bench NAME [--json]}: finds the measurement of that name, runs it, prints a table or one JSON document. */
public final class Bench {

    private static final PrintStream OUT = System.out;

    private Bench() {}

    /** The exit status tells whether there was a measurement and it could be done. */
    public static void main(String[] arguments) throws Exception {
        // Clients of Kafka tell their whole configuration otherwise.
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        var measurements = ServiceLoader.load(Measurement.class).stream()
                .map(Provider::get)
                .toList();
        var name = Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .findFirst();
        var chosen = measurements.stream()
                .filter(measurement -> name.filter(measurement.name()::equals).isPresent())
                .findFirst();
        if (chosen.isEmpty()) {
            System.err.println("What to measure? "
                    + String.join(
                            ", ", measurements.stream().map(Measurement::name).toList()));
            System.exit(2);
            return;
        }
        System.exit(run(chosen.get(), Arrays.asList(arguments).contains("--json")));
    }

    private static int run(Measurement measurement, boolean json) throws Exception {
        try {
            var results = measurement.run();
            OUT.println(json ? document(measurement.name(), results) : table(results));
            return 0;
        } catch (CannotMeasure e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    static String document(String name, List<Result> results) {
        var list = new JsonArray();
        for (Result result : results) {
            list.add(new JsonObject()
                    .put("metric", result.metric())
                    .put("value", result.value())
                    .put("unit", result.unit())
                    .put("reference", result.reference())
                    .put("ratio", result.ratio()));
        }
        return new JsonObject().put("name", name).put("results", list).encode();
    }

    static String table(List<Result> results) {
        var text = new StringBuilder();
        for (Result result : results) {
            text.append(
                    String.format(Locale.ROOT, "%-44s %12.3f %-6s", result.metric(), result.value(), result.unit()));
            if (result.reference() != 0) {
                text.append(String.format(Locale.ROOT, " of %12.3f: %.3f", result.reference(), result.ratio()));
            }
            text.append('\n');
        }
        return text.toString().stripTrailing();
    }
}
