package vn.tthc.bench.feedback;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;

/**
 * {@code ./tthc bench feedback}: lists and searches of reports and the evaluation of a quarter through the gateway when
 * there are two thousand reports and ten thousand ratings, and again at a hundred times as many; the reference of each
 * figure is the same at the few, so that growth shows. It runs on a system of its own.
 */
public final class FeedbackMeasurement implements Measurement {

    private static final Extent NONE = new Extent(0, 0);
    private static final Extent FEW = new Extent(2_000, 10_000);
    private static final Extent MANY = new Extent(
            Integer.getInteger("tthc.bench.reports", 200_000), Integer.getInteger("tthc.bench.ratings", 1_000_000));
    private static final int SECONDS = Integer.getInteger("tthc.bench.seconds", 10);
    private static final int PER_SECOND = 20;
    private static final int TIMES = 3;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final List<String> WORDS = List.of("duong cho", "truong hoc", "dien to 77", "cau cong", "lich hen");

    private final RunningSystem system = RunningSystem.current();
    private final Api api = new Api(system.gateway(), system.tokens()::token);

    @Override
    public String name() {
        return "feedback";
    }

    @Override
    public List<Result> run() throws Exception {
        var template = published();
        try (var store = new ReportMultiplier(system)) {
            store.fill(template, NONE, FEW);
            var few = asked(store);
            store.fill(template, FEW, MANY);
            var many = asked(store);
            var results = new ArrayList<Result>();
            many.forEach((name, value) -> results.add(
                    Result.of(name, value, name.endsWith("quarter") ? "s" : "ms", few.getOrDefault(name, value))));
            return results;
        }
    }

    private Map<String, Double> asked(ReportMultiplier store) throws Exception {
        say("asking");
        var figures = new LinkedHashMap<String, Double>();
        put(figures, "officer's list", i -> () -> as("/api/v1/feedback?limit=20"));
        put(figures, "of a commune, published", i -> () -> as("/api/v1/feedback?agency=H90.31&status=PUBLISHED"));
        put(
                figures,
                "search of answers",
                i -> () -> open(
                        "/public/v1/feedback?q=" + WORDS.get(i % WORDS.size()).replace(" ", "%20")));
        put(figures, "answers by cursor", i -> () -> open("/public/v1/feedback/changes?limit=100"));
        figures.put("commune, a quarter", evaluation(store, "leader", "H90.31"));
        figures.put("province, a quarter", evaluation(store, "leader-province", "H90"));
        return figures;
    }

    private static void put(Map<String, Double> figures, String name, IntFunction<Callable<?>> question)
            throws Exception {
        Pace.at(PER_SECOND, 2, question);
        var measured = Pace.at(PER_SECOND, SECONDS, question);
        figures.put(name + " p50", measured.p50());
        figures.put(name + " p95", measured.p95());
    }

    /** The best of some: the first of a connection plans its queries. */
    private double evaluation(ReportMultiplier store, String leader, String agency) throws Exception {
        var best = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            store.forgetEvaluations();
            var begin = System.nanoTime();
            api.as(leader)
                    .post("/api/v1/evaluations", Map.of("agency", agency, "period", "2026-Q3"))
                    .expect(201);
            best = Math.min(best, (System.nanoTime() - begin) / NANOS_PER_SECOND);
        }
        store.forgetEvaluations();
        return best;
    }

    private Answer as(String path) {
        return api.as("feedback-officer").get(path).ok();
    }

    private Answer open(String path) {
        return api.anonymous().get(path).ok();
    }

    /** One report from its submission to its published answer. */
    private UUID published() {
        var sender = Map.of("name", "Người Đo Tải", "address", "Tổ 1, phường Minh Sơn", "phone", "0900000000");
        var id = api.as("citizen")
                .post(
                        "/api/v1/feedback",
                        Map.of("kind", "REPORT", "content", "Mở cửa muộn", "agencyCode", "H90.31", "sender", sender))
                .expect(201)
                .json()
                .path("id")
                .asText();
        var officer = api.as("feedback-officer");
        var path = "/api/v1/feedback/" + id;
        officer.post(path + "/accept", Map.of()).ok();
        officer.post(path + "/classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"))
                .ok();
        officer.post(
                        path + "/answer",
                        Map.of("content", "Đã chấn chỉnh", "outcome", "PROVEN", "documentNumber", "1/UB"))
                .ok();
        officer.post(path + "/publish", Map.of()).ok();
        return UUID.fromString(id);
    }

    static void say(String text) {
        System.err.println("  feedback       " + text);
    }
}
