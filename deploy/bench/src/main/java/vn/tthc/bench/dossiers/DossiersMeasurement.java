package vn.tthc.bench.dossiers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.tthc.bench.Desk;
import vn.tthc.bench.Measurement;
import vn.tthc.bench.Pace;
import vn.tthc.bench.Result;
import vn.tthc.local.RunningSystem;

/**
 * {@code ./tthc bench dossiers}: lists, searches and receipts through the gateway when there are ten thousand dossiers,
 * and again when there are a million; the reference of each figure is the same at ten thousand, so that growth shows.
 */
public final class DossiersMeasurement implements Measurement {

    private static final int FEW = Integer.getInteger("tthc.bench.few", 10_000);
    private static final int MANY = Integer.getInteger("tthc.bench.many", 1_000_000);
    private static final int SECONDS = Integer.getInteger("tthc.bench.seconds", 10);
    private static final int LISTS_PER_SECOND = 20;
    private static final int RECEIPTS_PER_SECOND = 10;

    private static final List<String> NAMES =
            List.of("nguyen thi lan", "tran van an", "dang quoc tuan", "huynh kim yen", "pham minh", "vo thanh tam");

    private final RunningSystem system = RunningSystem.current();

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public List<Result> run() throws Exception {
        var desk = new Desk(system);
        var template = UUID.fromString(desk.drafted(0));
        desk.accept(template.toString());
        try (var store = new Multiplier(system)) {
            var few = at(FEW, store, desk, template);
            var many = at(MANY, store, desk, template);
            var results = new ArrayList<Result>();
            many.forEach((name, figures) -> {
                var before = few.getOrDefault(name, figures);
                results.add(Result.of(name + " p50", figures.p50(), "ms", before.p50()));
                results.add(Result.of(name + " p95", figures.p95(), "ms", before.p95()));
            });
            return results;
        }
    }

    private Map<String, Pace.Figures> at(int total, Multiplier store, Desk desk, UUID template) throws Exception {
        store.fill(template, total);
        say("asking beside " + store.count() + " dossiers");
        var codes = codes(desk);
        var figures = new LinkedHashMap<String, Pace.Figures>();
        figures.put("officer's list", paced(i -> () -> desk.list("officer", "?limit=20")));
        figures.put("late and open", paced(i -> () -> desk.list("officer", "?status=PROCESSING&lateness=LATE")));
        figures.put("by due date", paced(i -> () -> desk.list("officer", "?status=PROCESSING&sort=DUE")));
        figures.put(
                "of a procedure, counted",
                paced(i -> () -> desk.list("officer", "?procedureCode=1.013225&total=true")));
        figures.put("by name, commune", paced(i -> () -> desk.search("officer", named(i))));
        figures.put("by name, province", paced(i -> () -> desk.search("supervisor", named(i))));
        figures.put("by code", paced(i -> () -> desk.list("officer", "?code=" + codes.get(i % codes.size()))));
        figures.put("receipt", receipts(desk));
        return figures;
    }

    private static Map<String, String> named(int i) {
        return Map.of("text", NAMES.get(i % NAMES.size()));
    }

    private static List<String> codes(Desk desk) {
        var codes = new ArrayList<String>();
        for (JsonNode item : desk.list("officer", "?limit=100").json().path("items")) {
            codes.add(item.path("code").asText());
        }
        return codes;
    }

    private static Pace.Figures paced(IntFunction<Callable<?>> question) throws Exception {
        Pace.at(LISTS_PER_SECOND, 2, question);
        return Pace.at(LISTS_PER_SECOND, SECONDS, question);
    }

    private static Pace.Figures receipts(Desk desk) throws Exception {
        var drafts = IntStream.range(0, RECEIPTS_PER_SECOND * SECONDS)
                .mapToObj(desk::drafted)
                .toList();
        return Pace.at(RECEIPTS_PER_SECOND, SECONDS, i -> () -> desk.accept(drafts.get(i)));
    }

    static void say(String text) {
        System.err.println("  dossiers       " + text);
    }
}
