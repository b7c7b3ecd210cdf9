package vn.tthc.bench.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Result;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;

/**
 * {@code ./tthc bench results}: a file of a hundred thousand earlier results through the gateway, and application-service
 * killed when some of them are in. It is no measurement unless each is there once in the end.
 */
public final class ResultsMeasurement implements Measurement {

    private static final int RECORDS = Integer.getInteger("tthc.bench.records", 100_000);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final String IMPORTS = "/api/v1/results/imports";

    private final RunningSystem system = RunningSystem.current();
    private final Api.Session leader = new Api(system.gateway(), system.tokens()::token).as("leader");

    @Override
    public String name() {
        return "results";
    }

    @Override
    public List<Result> run() {
        var begin = System.nanoTime();
        var id = leader.upload(IMPORTS, "text/csv", file())
                .expect(202)
                .json()
                .path("id")
                .asText();
        var kept = seconds(begin);
        var before = await(id, view -> read(view) >= RECORDS / 3);
        system.kill(Part.APPLICATION);
        var killed = System.nanoTime();
        say("application-service was killed after " + read(before) + " of " + RECORDS + " records");
        await(id, view -> read(view) > read(before) + RECORDS / 10);
        var back = seconds(killed);
        var done = await(id, view -> view.path("state").asText().equals("DONE"));
        requireEachOnce(done);
        return List.of(
                Result.of("records taken over", done.path("recordsPerSecond").asDouble(), "1/s", 0),
                Result.of("until the file was kept", kept, "s", 0),
                Result.of("from the kill until it went on", back, "s", 0),
                Result.of("altogether", seconds(begin), "s", 0));
    }

    private void requireEachOnce(JsonNode done) {
        if (done.path("taken").asInt() != RECORDS || done.path("refused").asInt() != 0) {
            throw new CannotMeasure("Not every record was taken in once: " + done);
        }
    }

    /** While the service starts again, nobody answers for it. */
    private JsonNode await(String id, Predicate<JsonNode> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var answer = answer(id);
            if (wanted.test(answer)) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new CannotMeasure("The import " + id + " does not go on");
    }

    private JsonNode answer(String id) {
        try {
            return leader.get(IMPORTS + "/" + id).json();
        } catch (UncheckedIOException e) {
            return MissingNode.getInstance();
        }
    }

    private static int read(JsonNode view) {
        return view.path("read").asInt(0);
    }

    private static byte[] file() {
        var run = System.currentTimeMillis();
        var text = new StringBuilder("agency,title,number,identityNumber,issuedOn,signedBy\n");
        for (int n = 0; n < RECORDS; n++) {
            text.append("H90.31,Giấy khai sinh,")
                    .append(n)
                    .append('/')
                    .append(run)
                    .append(",0998%08d,".formatted(n))
                    .append(1990 + n % 30)
                    .append("-05-02,Chủ tịch UBND phường\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void say(String text) {
        System.err.println("  results        " + text);
    }
}
