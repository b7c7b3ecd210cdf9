package vn.tthc.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReorganisationTest {

    private static final String REORGANISATIONS = "/api/v1/agencies/reorganisations";
    private static final AtomicInteger NEXT = new AtomicInteger(2000);

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void several_communes_become_one_with_all_that_lies_below_them() {
        var first = commune("Xã Một");
        var second = commune("Xã Hai");
        var centre = first + ".01";
        CatalogApi.agency(centre, "Trung tâm xã Một", "COMMUNE_CENTRE", first);
        CatalogApi.agency(centre + ".1", "Quầy xã Một", "UNIT", centre);
        var merged = fresh();

        apply("MERGE", "2026-03-01", List.of(first, second), List.of(successor(merged, "Xã Mới")))
                .statusCode(201)
                .body("predecessors.name", containsInAnyOrder("Xã Một", "Xã Hai"))
                .body("successors.code", contains(merged));

        agency(first, "2026-02-28").body("name", is("Xã Một"));
        agency(first, "2026-03-01").body("code", is(merged)).body("askedFor", is(first));
        agency(centre, "2026-02-28").body("path", is("H90/" + first + "/" + centre + "/"));
        agency(centre, "2026-03-01").body("parentCode", is(merged));
        agency(centre + ".1", "2026-03-01").body("path", is("H90/" + merged + "/" + centre + "/" + centre + ".1/"));
        try (var topic = EventProbe.of(AgencyEvent.TOPIC)) {
            assertThat(topic.await(AgencyEvent.Changed.class, e -> e.code().equals(second) && e.validTo() != null)
                            .successorCode())
                    .isEqualTo(merged);
            topic.await(AgencyEvent.Changed.class, e -> e.code().equals(centre) && merged.equals(e.parentCode()));
        }
    }

    @Test
    void one_may_take_the_others_in_and_keep_its_code_under_a_new_name() {
        var host = commune("Phường Cũ");
        var guest = commune("Xã Bên");

        apply("MERGE", "2026-03-01", List.of(host, guest), List.of(successor(host, "Phường Mới")))
                .statusCode(201);

        agency(host, "2026-02-28").body("name", is("Phường Cũ"));
        agency(host, "2026-03-01").body("name", is("Phường Mới")).body("askedFor", nullValue());
        agency(guest, "2026-03-01").body("code", is(host));
    }

    @Test
    void a_split_needs_a_new_parent_for_each_child_and_then_several_stand_for_the_old_code() {
        var old = commune("Xã Lớn");
        CatalogApi.agency(old + ".01", "Trung tâm", "COMMUNE_CENTRE", old);
        var east = fresh();
        var west = fresh();
        var both = List.of(successor(east, "Xã Đông"), successor(west, "Xã Tây"));

        apply("SPLIT", "2026-03-01", List.of(old), both).statusCode(422).body("violations.field", contains("children"));
        agency(old, "2026-03-01").statusCode(200).body("code", is(old));

        var request = request("SPLIT", "2026-03-01", List.of(old), both);
        request.put("children", List.of(Map.of("code", old + ".01", "parentCode", west)));
        admin().body(request).post(REORGANISATIONS).then().statusCode(201);

        as("officer").get("/api/v1/agencies/" + old + "?asOf=2026-03-01").then().statusCode(404);
        agency(old + ".01", "2026-03-01").body("parentCode", is(west));
        succession(old, "2026-03-01")
                .body("standing.code", containsInAnyOrder(east, west))
                .body("standing.name", containsInAnyOrder("Xã Đông", "Xã Tây"))
                .body("chain.kind", contains("SPLIT", "SPLIT"));
    }

    @Test
    void an_old_code_leads_through_every_step_to_what_stands_for_it_on_the_day_asked() {
        var number = NEXT.incrementAndGet() % 90 + 10;
        var first = "H91." + number;
        CatalogApi.agency("H91", "Tỉnh Cũ", "PROVINCE", null);
        CatalogApi.agency(first, "Sở Một", "DEPARTMENT", "H91");
        var second = fresh();
        var third = fresh();
        apply("RENAME", "2026-01-10", List.of(first), List.of(successor(second, "Sở Hai")))
                .statusCode(201);
        apply("RENAME", "2026-02-10", List.of(second), List.of(successor(third, "Sở Ba")))
                .statusCode(201);
        apply("RENAME", "2026-03-10", List.of(third), List.of(successor(third, "Sở Bốn")))
                .statusCode(201);

        succession("000.00." + number + ".H91", "2026-03-10")
                .body("askedFor", is(first))
                .body("standing.code", contains(third))
                .body("standing.name", contains("Sở Bốn"))
                .body("chain.fromName", contains("Sở Một", "Sở Hai"))
                .body("chain.toName", contains("Sở Hai", "Sở Ba"))
                .body("chain.on", contains("2026-01-10", "2026-02-10"));
        succession(first, "2026-01-20").body("standing.name", contains("Sở Hai"));
        succession(first, "2026-01-09")
                .body("standing.name", contains("Sở Một"))
                .body("chain", empty());
        agency(first, "2026-03-10").body("code", is(third)).body("askedFor", is(first));
    }

    @Test
    void nothing_of_a_reorganisation_happens_when_one_part_of_it_cannot() {
        var first = commune("Xã A");
        var second = commune("Xã B");
        var taken = commune("Xã C");

        apply("MERGE", "2026-03-01", List.of(first, second, "H90.7777"), List.of(successor(fresh(), "Xã AB")))
                .statusCode(422)
                .body("violations.field", contains("predecessors[2].code"));
        apply("SPLIT", "2026-03-01", List.of(first), List.of(successor(fresh(), "Xã D"), successor("17.H90", "Sai")))
                .statusCode(422)
                .body("violations.field", contains("successors[1].code"));
        apply("RENAME", "2026-03-01", List.of(first), List.of(successor(taken, "Xã E")))
                .statusCode(422)
                .body("violations.field", contains("kind"));
        apply("MERGE", "2025-07-01", List.of(first, second), List.of(successor(fresh(), "Xã AB")))
                .statusCode(422)
                .body("violations.field", contains("predecessors[0].code", "predecessors[1].code"));
        apply("RENAME", "2099-01-01", List.of(first), List.of(successor(first, "Xã Sau")))
                .statusCode(422)
                .body("violations.field", contains("effectiveOn"));
        var stale = request("RENAME", "2026-03-01", List.of(first), List.of(successor(first, "Xã F")));
        stale.put("predecessors", List.of(Map.of("code", first, "revision", 7)));
        admin().body(stale)
                .post(REORGANISATIONS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("predecessors[0].revision"));
        admin().body(Map.of("kind", "MERGE"))
                .post(REORGANISATIONS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("effectiveOn"));

        agency(first, "2026-03-01").body("name", is("Xã A"));
        agency(second, "2026-03-01").body("name", is("Xã B"));
    }

    @Test
    void reorganisations_are_listed_and_asked_again_with_the_same_key_happen_once() {
        var first = commune("Xã G");
        var second = commune("Xã H");
        var request = request("MERGE", "2026-03-01", List.of(first, second), List.of(successor(fresh(), "Xã GH")));
        var key = "reorganisation-" + NEXT.incrementAndGet();

        admin().header("Idempotency-Key", key)
                .body(request)
                .post(REORGANISATIONS)
                .then()
                .statusCode(201);
        String id = admin().header("Idempotency-Key", key)
                .body(request)
                .post(REORGANISATIONS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        as("officer").get(REORGANISATIONS + "/" + id).then().statusCode(200).body("kind", is("MERGE"));
        as("officer")
                .get(REORGANISATIONS + "?limit=1")
                .then()
                .body("items.size()", is(1))
                .body("items[0].legalBasis", notNullValue());
    }

    private static String fresh() {
        return "H90." + NEXT.incrementAndGet();
    }

    private static String commune(String name) {
        var code = fresh();
        CatalogApi.agency(code, name, "COMMUNE", "H90");
        return code;
    }

    private static ValidatableResponse agency(String code, String day) {
        return as("officer").get("/api/v1/agencies/" + code + "?asOf=" + day).then();
    }

    private static ValidatableResponse succession(String code, String day) {
        return as("officer")
                .get("/api/v1/agencies/" + code + "/succession?asOf=" + day)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse apply(
            String kind, String day, List<String> predecessors, List<Map<String, Object>> successors) {
        return admin().body(request(kind, day, predecessors, successors))
                .post(REORGANISATIONS)
                .then();
    }

    private static Map<String, Object> request(
            String kind, String day, List<String> predecessors, List<Map<String, Object>> successors) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("effectiveOn", day);
        body.put("legalBasis", "1685/NQ-UBTVQH15");
        body.put(
                "predecessors",
                predecessors.stream().map(c -> Map.of("code", c)).toList());
        body.put("successors", successors);
        return body;
    }

    private static Map<String, Object> successor(String code, String name) {
        return Map.of("code", code, "name", name, "level", "COMMUNE", "parentCode", "H90");
    }
}
