package vn.tthc.e2e;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code ./tthc demo}: plays the journey and tells it, a line a step. */
public final class Demo {

    private Demo() {}

    /** Ends with 0 only if every step held; {@code --json} prints one document and tells the story on standard error. */
    public static void main(String[] arguments) throws IOException {
        var json = Arrays.asList(arguments).contains("--json");
        var out = utf8(FileDescriptor.out);
        var outcomes = play(json ? utf8(FileDescriptor.err) : out);
        var ok = outcomes.stream().allMatch(Outcome::ok);
        if (json) {
            var document = new LinkedHashMap<String, Object>();
            document.put("ok", ok);
            document.put("steps", outcomes);
            out.println(JsonMapper.builder()
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(document));
        }
        System.exit(ok ? 0 : 1);
    }

    private static List<Outcome> play(PrintStream out) {
        var number = new AtomicInteger();
        var begin = System.nanoTime();
        var outcomes = new Journey(
                        new LocalStack(),
                        outcome -> out.printf(
                                "%2d. %s %s%n", number.incrementAndGet(), outcome.ok() ? "✓" : "✗", sentence(outcome)))
                .play();
        out.printf(
                "%n%d of %d steps held, in %.1f s.%n",
                outcomes.stream().filter(Outcome::ok).count(), outcomes.size(), (System.nanoTime() - begin) / 1e9);
        return outcomes;
    }

    private static String sentence(Outcome outcome) {
        return outcome.ok() ? outcome.detail() : outcome.name() + ": " + outcome.detail();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
