package vn.tthc.catalog.sector;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SectorResourceTest {

    private static final String SECTORS = "/api/v1/sectors";

    @Test
    void a_sector_is_registered_once_renamed_with_its_tag_and_shown_to_everyone() {
        admin().body(Map.of("code", "G20-TT01", "name", "Thử"))
                .post(SECTORS)
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"");
        admin().body(Map.of("code", "G20-TT01", "name", "Thử"))
                .post(SECTORS)
                .then()
                .statusCode(409);

        admin().body(Map.of("name", "Thử nghiệm"))
                .put(SECTORS + "/G20-TT01")
                .then()
                .statusCode(428);
        admin().header("If-Match", "\"9\"")
                .body(Map.of("name", "Thử nghiệm"))
                .put(SECTORS + "/G20-TT01")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"0\"")
                .body(Map.of("name", "Thử nghiệm"))
                .put(SECTORS + "/G20-TT01")
                .then()
                .statusCode(200)
                .body("name", is("Thử nghiệm"));

        as("citizen").get(SECTORS + "/G20-TT01").then().body("version", is(1));
        RestAssured.given().get("/public/v1/sectors?limit=100").then().body("items.code", hasItem("G20-TT01"));
    }

    @Test
    void a_wrong_request_names_the_field() {
        admin().body(Map.of("code", "hộ tịch", "name", "Sai"))
                .post(SECTORS)
                .then()
                .statusCode(400)
                .body("violations.field", contains("code"));
        as("officer").get(SECTORS + "/G00-XX00").then().statusCode(404);
    }
}
