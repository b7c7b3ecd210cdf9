package vn.tthc.catalog.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.DECISIONS;
import static vn.tthc.catalog.CatalogApi.controller;
import static vn.tthc.catalog.CatalogApi.decision;
import static vn.tthc.catalog.CatalogApi.draft;
import static vn.tthc.catalog.CatalogApi.freshCode;
import static vn.tthc.catalog.CatalogApi.item;
import static vn.tthc.catalog.CatalogApi.procedure;
import static vn.tthc.catalog.CatalogApi.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** The size of the real case: nine departments reissue their whole lists, 933 new, 2 amended and 930 abolished. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DecisionSetTest {

    private static final int DEPARTMENTS = 9;
    private static final int NEW = 933;
    private static final int AMEND = 2;
    private static final int ABOLISH = 930;

    private final List<String> inForce = new ArrayList<>();
    private final List<String> fresh = new ArrayList<>();

    @BeforeEach
    void province() {
        CatalogApi.province();
        IntStream.range(0, DEPARTMENTS)
                .forEach(d -> CatalogApi.agency(department(d), "Sở số " + (d + 1), "DEPARTMENT", "H90"));
        var old = IntStream.range(0, AMEND + ABOLISH)
                .mapToObj(i -> item("NEW", remembered(inForce), procedure("Danh mục cũ " + i)))
                .toList();
        publish(draft(decision("2026-01-10", old))).statusCode(200);
    }

    @Test
    void a_set_of_1865_items_over_9_departments_is_published_and_totalled_by_kind() {
        var ids = IntStream.range(0, DEPARTMENTS).mapToObj(this::drafted).toList();

        var started = System.nanoTime();
        ids.forEach(id -> publish(id).statusCode(200));
        var seconds = (System.nanoTime() - started) / 1e9;

        System.out.printf("1,865 items in 9 decisions published in %.1f s%n", seconds);
        var totals = IntStream.range(0, DEPARTMENTS)
                .mapToObj(DecisionSetTest::totals)
                .toList();
        assertThat(sum(totals, "NEW")).isEqualTo(NEW);
        assertThat(sum(totals, "AMEND")).isEqualTo(AMEND);
        assertThat(sum(totals, "ABOLISH")).isEqualTo(ABOLISH);
        assertThat(sum(totals, "total")).isEqualTo(1_865);
        on(fresh.getLast(), 200);
        on(inForce.getFirst(), 200);
        on(inForce.getLast(), 404);
        assertThat(seconds).isLessThan(60);
    }

    @Test
    void one_decision_of_1865_items_is_published_whole_or_not_at_all() {
        var items = Stream.of(amending(0, AMEND), abolishing(AMEND, AMEND + ABOLISH), adding(NEW))
                .flatMap(List::stream)
                .toList();
        var wrong = new ArrayList<>(items);
        var last = procedure("Không rõ lĩnh vực");
        last.put("sectorCode", "G99-XX99");
        wrong.set(items.size() - 1, item("NEW", fresh.getLast(), last));
        publish(draft(decision("2026-03-01", wrong)))
                .statusCode(422)
                .body("violations.field", is(List.of("items[1864].procedure.sectorCode")));
        on(inForce.getLast(), 200);
        on(fresh.getFirst(), 404);

        var id = draft(decision("2026-03-01", items));
        var started = System.nanoTime();
        publish(id)
                .statusCode(200)
                .body("totals.NEW", is(NEW))
                .body("totals.AMEND", is(AMEND))
                .body("totals.ABOLISH", is(ABOLISH))
                .body("totals.total", is(1_865));
        System.out.printf("1,865 items in one decision published in %.1f s%n", (System.nanoTime() - started) / 1e9);
        on(inForce.getLast(), 404);
        on(fresh.getFirst(), 200);
    }

    private String drafted(int department) {
        var items = new ArrayList<Map<String, Object>>(adding(share(NEW, department)));
        if (department < AMEND) {
            items.addAll(amending(department, department + 1));
        }
        var from = AMEND
                + IntStream.range(0, department).map(d -> share(ABOLISH, d)).sum();
        items.addAll(abolishing(from, from + share(ABOLISH, department)));
        var decision = decision("2026-03-01", items);
        decision.put("issuingAgency", department(department));
        return draft(decision);
    }

    private List<Map<String, Object>> adding(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> item("NEW", remembered(fresh), procedure("Danh mục mới " + i)))
                .toList();
    }

    private List<Map<String, Object>> amending(int from, int to) {
        return inForce.subList(from, to).stream()
                .map(code -> item("AMEND", code, procedure("Được sửa đổi " + code)))
                .toList();
    }

    private List<Map<String, Object>> abolishing(int from, int to) {
        return inForce.subList(from, to).stream()
                .map(code -> item("ABOLISH", code, null))
                .toList();
    }

    private static String remembered(List<String> codes) {
        codes.add(freshCode());
        return codes.getLast();
    }

    private static int share(int whole, int department) {
        return whole / DEPARTMENTS + (department < whole % DEPARTMENTS ? 1 : 0);
    }

    private static String department(int d) {
        return "H90.5" + d;
    }

    private static Map<String, Integer> totals(int department) {
        return controller()
                .get(DECISIONS + "/totals?issuer=" + department(department))
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].items");
    }

    private static int sum(List<Map<String, Integer>> totals, String kind) {
        return totals.stream().mapToInt(t -> t.get(kind)).sum();
    }

    private static void on(String code, int status) {
        controller()
                .get("/api/v1/procedures/" + code + "?asOf=2026-03-01")
                .then()
                .statusCode(status);
    }
}
