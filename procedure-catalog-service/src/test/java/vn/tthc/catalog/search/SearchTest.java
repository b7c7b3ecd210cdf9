package vn.tthc.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SearchTest {

    @Inject
    Clock clock;

    private static String birth;
    private static String building;

    @BeforeEach
    void published() {
        CatalogApi.province();
        if (birth == null) {
            birth = CatalogApi.published("Thủ tục đăng ký khai sinh lưu động", "2026-01-10");
            building = CatalogApi.published("Cấp giấy phép xây dựng nhà ở riêng lẻ", "2026-01-10");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dang ky khai sinh",
                "ĐĂNG KÝ KHAI SINH",
                "đăng ký khai sinh",
                "Dang Ký khai sinh",
                "khai sinh luu dong",
                "  khai   sinh lưu",
                "dang ki khai sinh luu dong",
                "khai sinh & | ! ( : * '"
            })
    void people_find_a_procedure_however_they_type(String typed) {
        search(typed).body("items.code", hasItem(birth));
    }

    @Test
    void letters_typed_in_two_parts_are_the_same_letters() {
        search(Normalizer.normalize("đăng ký khai sinh lưu động", Normalizer.Form.NFD))
                .body("items.code", hasItem(birth));
    }

    @Test
    void a_code_and_a_part_of_it_find_it_and_the_exact_one_comes_first() {
        search(birth).body("items[0].code", is(birth));
        search(birth.substring(2)).body("items.code", hasItem(birth));
        search(birth.substring(0, 6)).body("items.code", hasItem(birth));
    }

    @Test
    void what_has_nothing_to_do_with_it_is_not_found() {
        search("zxqv wkjhg").body("items", empty());
        search("giay phep xay dung nha o rieng le")
                .body("items.code", hasItem(building))
                .body("items.code", not(hasItem(birth)));
        search("%").body("items", empty());
        search("_").body("items", empty());
    }

    @Test
    void sector_and_agency_narrow_it_and_the_agency_may_be_named_in_either_style() {
        given().get("/public/v1/procedures?q=khai sinh luu dong&sector=G17-XD11")
                .then()
                .body("items", empty());
        given().get("/public/v1/procedures?q=khai sinh luu dong&agency=000.00.31.H90")
                .then()
                .body("items.code", hasItem(birth));
        given().get("/public/v1/procedures?q=khai sinh luu dong&agency=H90.77")
                .then()
                .body("items", empty());
    }

    @Test
    void level_subject_and_online_level_narrow_it_and_the_counts_say_what_each_would_leave() {
        var name = "lọc theo cấp quuxfilter";
        var commune = CatalogApi.published("Thủ tục " + name, "2026-01-10");
        var province = CatalogApi.procedure("Thủ tục khác " + name);
        province.put("levels", List.of("PROVINCE"));
        province.put("subjectTypes", List.of("ĐT2"));
        province.put("fullyOnline", true);
        var other = CatalogApi.freshCode();
        CatalogApi.publish(CatalogApi.draft(
                        CatalogApi.decision("2026-01-10", List.of(CatalogApi.item("NEW", other, province)))))
                .statusCode(200);

        for (var filter : List.of("level=PROVINCE", "subject=DT2", "subject=ĐT2", "onlineLevel=FULL")) {
            given().get("/public/v1/procedures?q=quuxfilter&" + filter)
                    .then()
                    .statusCode(200)
                    .body("items.code", is(List.of(other)));
        }
        given().get("/public/v1/procedures?q=quuxfilter&interAgency=NONE")
                .then()
                .body("items.code", hasItems(commune, other));
        given().get("/public/v1/procedures/facets?q=quuxfilter&level=PROVINCE")
                .then()
                .statusCode(200)
                .body("level.code", hasItems("PROVINCE", "COMMUNE"))
                .body("onlineLevel.code", is(List.of("FULL")))
                .body("sector[0].code", is("G15-TP07"))
                .body("sector[0].count", is(1))
                .body("agency.code", hasItem("H90.31"));
    }

    @Test
    void a_value_that_no_filter_has_is_the_callers_mistake() {
        for (var field : List.of("level", "onlineLevel", "interAgency")) {
            given().get("/public/v1/procedures?" + field + "=NEVER")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", is(field));
        }
    }

    @Test
    void while_somebody_types_procedures_are_suggested() {
        given().get("/public/v1/procedures/suggestions?q=khai sinh lưu đ")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(birth));
        given().get("/public/v1/procedures/suggestions?q= ").then().body("items", empty());
    }

    @Test
    void pages_follow_one_another_without_gap_or_repetition() {
        for (int i = 0; i < 7; i++) {
            CatalogApi.published("Phân trang xoayvòng lầnthử số " + i, "2026-01-10");
        }
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var request = given().queryParam("q", "phan trang xoayvong lanthu").queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/public/v1/procedures")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).doesNotHaveDuplicates().hasSize(7);
        given().get("/public/v1/procedures?q=phan trang xoayvong lanthu&total=true")
                .then()
                .body("total.count", is(7));
    }

    @Test
    void the_page_of_a_procedure_shows_limits_fees_and_papers_of_each_case() {
        given().get("/public/v1/procedures/" + birth)
                .then()
                .statusCode(200)
                .body("cases[0].limits[0].quantity", is(3))
                .body("cases[0].fees[0].amount", is(8000))
                .body("cases[0].components[0].name", is("Tờ khai"))
                .body("executingAgencies[0].name", is("Ủy ban nhân dân xã Ngàn Mây"))
                .body("sector.name", is("Hộ tịch"))
                .body("decision.number", notNullValue());
    }

    @Test
    void whoever_asks_again_for_what_has_not_changed_gets_no_body() {
        for (var path : List.of("/public/v1/procedures/" + birth, "/public/v1/procedures?q=khai sinh luu dong")) {
            var tag = given().get(path).then().statusCode(200).extract().header("ETag");
            given().header("If-None-Match", tag).get(path).then().statusCode(304);
            given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void what_begins_tomorrow_or_is_between_agencies_is_not_shown_to_the_public() {
        var future = CatalogApi.published("Thủ tục của tương lai xa", "2099-01-01");
        given().get("/public/v1/procedures/" + future).then().statusCode(404);
        search("tuong lai xa").body("items.code", not(hasItem(future)));

        var internal = CatalogApi.procedure("Điều động công chức nội bộ");
        internal.put("type", "STANDARD_INTERNAL");
        var code = CatalogApi.freshCode().replaceFirst("1", "5");
        CatalogApi.publish(CatalogApi.draft(
                        CatalogApi.decision("2026-01-10", List.of(CatalogApi.item("NEW", code, internal)))))
                .statusCode(200);
        given().get("/public/v1/procedures/" + code).then().statusCode(404);
        search("dieu dong cong chuc").body("items.code", not(hasItem(code)));
        CatalogApi.as("citizen").get("/api/v1/procedures/" + code).then().statusCode(404);
        CatalogApi.as("officer")
                .get("/api/v1/procedures?q=dieu dong cong chuc")
                .then()
                .body("items.code", hasItems(code));
    }

    @Test
    void a_wrong_request_is_told_so() {
        given().get("/public/v1/procedures?q=" + "a".repeat(201)).then().statusCode(400);
        given().get("/public/v1/procedures?limit=0").then().statusCode(400);
        given().get("/public/v1/procedures?cursor=nonsense").then().statusCode(400);
        given().get("/public/v1/procedures/9.999999").then().statusCode(404).body("successorCode", nullValue());
        given().queryParam("q", "khai\0sinh")
                .get("/public/v1/procedures")
                .then()
                .statusCode(200);
    }

    @Test
    void what_was_known_at_a_moment_can_still_be_asked_for() {
        var code = CatalogApi.published("Trước khi sửa", "2026-01-10");
        var history = CatalogApi.as("officer")
                .get("/api/v1/procedures/" + code + "/versions")
                .jsonPath();
        var then = history.getString("[0].recordedFrom");
        CatalogApi.publish(CatalogApi.draft(CatalogApi.decision(
                        "2026-01-10", List.of(CatalogApi.item("AMEND", code, CatalogApi.procedure("Sau khi sửa"))))))
                .statusCode(200);

        CatalogApi.as("officer")
                .queryParams(Map.of("asOf", "2026-02-01", "knownAt", then))
                .get("/api/v1/procedures/" + code)
                .then()
                .statusCode(200)
                .body("name", is("Trước khi sửa"));
    }

    @Test
    void what_was_known_on_a_day_is_what_was_known_when_it_ended() {
        var code = CatalogApi.published("Biết đến hôm nay", "2026-01-10");
        var path = "/api/v1/procedures/" + code + "?asOf=2026-02-01&knownAt=";
        var today = LocalDate.now(clock);

        CatalogApi.as("officer").get(path + today).then().statusCode(200).body("name", is("Biết đến hôm nay"));
        CatalogApi.as("officer").get(path + today.minusDays(1)).then().statusCode(404);
        CatalogApi.as("officer")
                .get(path + "hôm qua")
                .then()
                .statusCode(400)
                .body("violations[0].field", is("knownAt"));
    }

    private static io.restassured.response.ValidatableResponse search(String typed) {
        return given().queryParam("q", typed)
                .queryParam("limit", 100)
                .get("/public/v1/procedures")
                .then()
                .statusCode(200);
    }
}
