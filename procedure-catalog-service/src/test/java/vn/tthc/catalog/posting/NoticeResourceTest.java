package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static vn.tthc.catalog.CatalogApi.published;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class NoticeResourceTest {

    @BeforeEach
    void province() {
        CatalogApi.province();
    }

    @Test
    void the_notice_is_a_page_or_a_paper_as_the_reader_wishes() {
        var code = published("Đăng ký <khai> sinh", "2026-01-10");
        var notice = "/public/v1/procedures/" + code + "/notice";

        var page = RestAssured.given().accept("text/html").get(notice).then();
        page.statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Security-Policy", containsString("style-src 'sha256-"))
                .header("Cache-Control", containsString("max-age"))
                .body(containsString("lang=\"vi\""));
        var tag = page.extract().header("ETag");
        RestAssured.given()
                .accept("text/html")
                .header("If-None-Match", tag)
                .get(notice)
                .then()
                .statusCode(304);
        for (var paper : List.of(
                RestAssured.given().accept("application/pdf").get(notice),
                RestAssured.given().get(notice + ".pdf"))) {
            assertThat(paper.statusCode()).isEqualTo(200);
            assertThat(paper.contentType()).isEqualTo("application/pdf");
            assertThat(new String(paper.asByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
        RestAssured.given().accept("image/png").get(notice).then().statusCode(406);
        RestAssured.given()
                .get("/public/v1/procedures/9.999999/notice")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"));
        RestAssured.given().get("/public/v1/procedures/" + code).then().statusCode(200);
    }
}
