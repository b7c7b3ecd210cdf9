package vn.tthc.platform.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class SampleResourceTest {

    @Test
    void the_caller_is_who_the_token_says() {
        var token = Tokens.as("officer").agency("H90.31").name("Lê Văn Cán").build();

        given().auth().oauth2(token).get("/sample/me").then().statusCode(200).body("name", equalTo("Lê Văn Cán"));
    }
}
