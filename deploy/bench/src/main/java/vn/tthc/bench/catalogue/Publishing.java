package vn.tthc.bench.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tthc.bench.CannotMeasure;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;

/** Publishes made-up procedures as a procedure controller would. */
final class Publishing {

    private static final String DECISIONS = "/api/v1/publication-decisions";
    private static final int AT_ONCE = 250;
    private static final int SUCCESS = 2;
    /** Numbers from here to {@link #BLOCKS} are what the catalogue is filled with. */
    private static final int FIRST = 500_000;

    private static final int BLOCKS = 600_000;
    private static final int BLOCK = 2_000;
    private static final int LAST = 1_000_000;

    /** From this day on the sample province has the agencies that it has. */
    private static final LocalDate BEGINNING = LocalDate.of(2025, 7, 1);

    private final Api api;

    Publishing(Api api) {
        this.api = api;
    }

    /** As many procedures with as many versions each; those that are there already stay. */
    void fill(int procedures, int versions) {
        var there = there(FIRST, procedures);
        for (int from = there; from < procedures; from += AT_ONCE) {
            var numbers = IntStream.range(FIRST + from, FIRST + Math.min(from + AT_ONCE, procedures))
                    .toArray();
            for (int version = 1; version <= versions; version++) {
                var kind = version == 1 ? "NEW" : "AMEND";
                publish(draft(BEGINNING.plusMonths(version - 1).toString(), items(kind, numbers, version)));
            }
            CatalogueMeasurement.say(
                    "%d of %d procedures with %d versions".formatted(from + numbers.length, procedures, versions));
        }
    }

    /** How many of the first numbers were ever published; they were published in order. */
    private int there(int first, int most) {
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = (low + high) / 2;
            if (isKnown(first + middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low / AT_ONCE * AT_ONCE == low || low == most ? low : low / AT_ONCE * AT_ONCE;
    }

    private boolean isKnown(int number) {
        return session()
                                .get("/api/v1/procedures/" + new SampleProcedure(number, 1).code() + "/versions")
                                .status()
                        / 100
                == SUCCESS;
    }

    /** A run of numbers that no procedure has had. */
    int freeBlock() {
        return IntStream.iterate(BLOCKS, first -> first < LAST, first -> first + BLOCK)
                .filter(first -> !isKnown(first))
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("Every number was used: start afresh with ./tthc up --fresh"));
    }

    /** What one decision is to publish, as its author would have drafted it. */
    String draft(String effectiveOn, List<Map<String, Object>> items) {
        var decision = new LinkedHashMap<String, Object>();
        decision.put("number", "BENCH-" + System.nanoTime() + "/QĐ-UBND");
        decision.put("signedOn", "2020-01-01");
        decision.put("effectiveOn", effectiveOn);
        decision.put("issuingAgency", "H90");
        decision.put("items", items);
        return session().post(DECISIONS, decision).ok().json().path("id").asText();
    }

    Answer publish(String draft) {
        return session().post(DECISIONS + "/" + draft + "/publish", Map.of()).ok();
    }

    static List<Map<String, Object>> items(String kind, int[] numbers, int version) {
        var items = new ArrayList<Map<String, Object>>();
        for (int number : numbers) {
            var procedure = new SampleProcedure(number, version);
            var item = new LinkedHashMap<String, Object>();
            item.put("kind", kind);
            item.put("procedureCode", procedure.code());
            if (!kind.equals("ABOLISH")) {
                item.put("procedure", procedure.document());
            }
            items.add(item);
        }
        return items;
    }

    static int first() {
        return FIRST;
    }

    private Api.Session session() {
        return api.as("procedure-controller");
    }
}
