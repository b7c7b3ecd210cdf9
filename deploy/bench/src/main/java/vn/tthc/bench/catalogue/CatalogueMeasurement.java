package vn.tthc.bench.catalogue;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.IntStream;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.bench.gateway.BareProxy;
import vn.tthc.local.Part;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Api;

/**
 * {@code ./tthc bench catalogue}: fills the catalogue with 6,000 procedures of 5 versions, unless they are there, and
 * measures through a gateway without limits: searching, reading by code, publishing the decision that one province really
 * had to publish; each beside the same SQL without the service.
 */
public final class CatalogueMeasurement implements Measurement {

    private static final int PROCEDURES = Integer.getInteger("tthc.bench.procedures", 6_000);
    private static final int VERSIONS = Integer.getInteger("tthc.bench.versions", 5);
    private static final int SECONDS = Integer.getInteger("tthc.bench.seconds", 10);
    private static final int PER_SECOND = 50;
    private static final int CLIENTS = 8;
    private static final int READ = 1_000;
    private static final int OPENED = 933;
    private static final int AMENDED = 2;
    private static final int ABOLISHED = 930;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final List<String> QUESTIONS = List.of(
            "giai phep xai dung",
            "khai sinh",
            "dang ki ket hon",
            "thuong tru",
            "ho kinh doanh",
            "giai phep lai xe",
            "thanh lap doanh nghiep",
            "bao hiem i te",
            "nuoi con nuoi",
            "chuien truong",
            "an toan thuc pham",
            "hop tac xa nuoc ngoai");

    private final RunningSystem system = RunningSystem.current();
    private final Publishing publishing = new Publishing(new Api(system.gateway(), system.tokens()::token));
    private final StraightSql sql = new StraightSql(system);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "catalogue";
    }

    @Override
    public List<Result> run() throws Exception {
        publishing.fill(PROCEDURES, VERSIONS);
        say("waiting for the services that keep copies");
        new Followers(system).await();
        var results = new ArrayList<Result>();
        try (var proxy = BareProxy.inFrontOf(system.url(Part.CATALOG).getPort())) {
            results.addAll(search(proxy.address()));
            results.addAll(get(proxy));
        }
        results.add(publish());
        return results;
    }

    private List<Result> search(URI gateway) throws Exception {
        say("searching, %d a second for %d s".formatted(PER_SECOND, SECONDS));
        Pace.by(CLIENTS, Duration.ofSeconds(SECONDS), i -> () -> ask(gateway, question(i)));
        var paced = Pace.at(PER_SECOND, SECONDS, i -> () -> ask(gateway, question(i)));
        var crowd = Pace.by(CLIENTS, Duration.ofSeconds(SECONDS), i -> () -> ask(gateway, question(i)));
        var straight = straight((connection, i) -> sql.search(connection, QUESTIONS.get(i % QUESTIONS.size())));
        return List.of(
                Result.of(
                        "search at 50/s p50",
                        paced.p50(),
                        "ms",
                        straight.alone().p50()),
                Result.of(
                        "search at 50/s p95",
                        paced.p95(),
                        "ms",
                        straight.alone().p95()),
                Result.of(
                        "search by 8 clients",
                        crowd.rate(),
                        "req/s",
                        straight.crowd().rate()),
                Result.of(
                        "search by 8 clients p95",
                        crowd.p95(),
                        "ms",
                        straight.crowd().p95()));
    }

    private List<Result> get(BareProxy proxy) throws Exception {
        say("reading by code for %d s".formatted(SECONDS));
        var paced = Pace.at(PER_SECOND, SECONDS, i -> () -> ask(proxy.address(), path(i)));
        var straight = straight((connection, i) -> sql.get(connection, code(i)));
        var paths =
                IntStream.range(0, READ).mapToObj(CatalogueMeasurement::path).toList();
        proxy.rate(paths, SECONDS);
        var rate = proxy.rate(paths, SECONDS);
        var bare = BareProxy.bareRate(SECONDS);
        return List.of(
                Result.of(
                        "get by code at 50/s p50",
                        paced.p50(),
                        "ms",
                        straight.alone().p50()),
                Result.of(
                        "get by code at 50/s p95",
                        paced.p95(),
                        "ms",
                        straight.alone().p95()),
                Result.of(
                        "get by code, 64 connections, of the SQL",
                        rate,
                        "req/s",
                        straight.crowd().rate()),
                Result.of("get by code, 64 connections, of the proxy", rate, "req/s", bare));
    }

    private Result publish() throws Exception {
        var block = publishing.freeBlock();
        var abolished =
                IntStream.range(block + OPENED, block + OPENED + ABOLISHED).toArray();
        say("publishing a decision of %d items".formatted(OPENED + AMENDED + ABOLISHED));
        publishing.publish(publishing.draft("2026-01-01", Publishing.items("NEW", abolished, 1)));
        var items = new ArrayList<>(
                Publishing.items("NEW", IntStream.range(block, block + OPENED).toArray(), 1));
        var amended = IntStream.range(Publishing.first(), Publishing.first() + AMENDED)
                .toArray();
        items.addAll(Publishing.items("AMEND", amended, block));
        items.addAll(Publishing.items("ABOLISH", abolished, 1));
        var draft = publishing.draft(today().toString(), items);
        var begin = System.nanoTime();
        publishing.publish(draft);
        var seconds = (System.nanoTime() - begin) / 1e9;
        return Result.of(
                "publish 933 NEW + 2 AMEND + 930 ABOLISH",
                seconds,
                "s",
                sql.publish(OPENED + AMENDED, ABOLISHED + AMENDED));
    }

    /** As the services' clocks have it, near enough: an abolition may take effect on any day after the publication. */
    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    private record Straight(Pace.Figures alone, Pace.Figures crowd) {}

    /** Something to ask a connection. */
    private interface Statement {
        int run(java.sql.Connection connection, int i) throws java.sql.SQLException;
    }

    private Straight straight(Statement statement) throws Exception {
        var free = new ArrayBlockingQueue<java.sql.Connection>(CLIENTS);
        for (int i = 0; i < CLIENTS; i++) {
            free.add(sql.connect());
        }
        try {
            var alone = Pace.at(PER_SECOND, SECONDS / 2, i -> () -> borrowed(free, statement, i));
            var crowd = Pace.by(CLIENTS, Duration.ofSeconds(SECONDS / 2), i -> () -> borrowed(free, statement, i));
            return new Straight(alone, crowd);
        } finally {
            for (var connection : free) {
                connection.close();
            }
        }
    }

    private static int borrowed(ArrayBlockingQueue<java.sql.Connection> free, Statement statement, int i)
            throws Exception {
        var connection = free.take();
        try {
            return statement.run(connection, i);
        } finally {
            free.add(connection);
        }
    }

    private static String question(int i) {
        var q = URLEncoder.encode(QUESTIONS.get(i % QUESTIONS.size()), StandardCharsets.UTF_8);
        return "/public/v1/procedures?q=" + q;
    }

    private static String code(int i) {
        return new SampleProcedure(Publishing.first() + i % PROCEDURES, 1).code();
    }

    private static String path(int i) {
        return "/public/v1/procedures/" + code(i);
    }

    private int ask(URI gateway, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(gateway.resolve(path)).timeout(PATIENCE).build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new CannotMeasure("GET " + path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    static void say(String text) {
        System.err.println("  catalogue      " + text);
    }
}
