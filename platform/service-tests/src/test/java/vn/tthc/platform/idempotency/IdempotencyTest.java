package vn.tthc.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** The same request, once, twice and at the same time. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class IdempotencyTest {

    @Inject
    Database database;

    @Inject
    IdempotencyPurge purge;

    @Test
    void a_repeated_request_gets_the_same_answer_and_does_nothing_twice() {
        var key = UUID.randomUUID().toString();
        var order = "tea-" + key;

        var first =
                place("officer", key, order).then().statusCode(200).extract().asString();
        var second =
                place("officer", key, order).then().statusCode(200).extract().asString();

        assertThat(second).isEqualTo(first).contains("2026-11-20T02:00:00.123456Z", "2026-11-24");
        assertThat(done(order)).isEqualTo(1);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        place("officer", key, "tea-" + key).then().statusCode(200);

        place("officer", key, "milk-" + key).then().statusCode(422).body("type", endsWith("/idempotency-mismatch"));

        assertThat(done("milk-" + key)).isZero();
    }

    @Test
    void a_key_belongs_to_its_caller() {
        var key = UUID.randomUUID().toString();
        place("officer", key, "tea-" + key).then().statusCode(200);

        place("somebody-else", key, "milk-" + key).then().statusCode(200);
    }

    @Test
    void without_a_key_each_request_counts() {
        var order = "tea-" + UUID.randomUUID();

        place("officer", null, order).then().statusCode(200);
        place("officer", null, order).then().statusCode(200);

        assertThat(done(order)).isEqualTo(2);
    }

    @Test
    void an_action_that_fails_leaves_neither_key_nor_effect() {
        var key = UUID.randomUUID().toString();
        place("officer", key, "impossible-" + key).then().statusCode(500);
        assertThat(done("impossible-" + key)).isZero();

        place("officer", key, "tea-" + key).then().statusCode(200);
    }

    @Test
    void a_duplicate_that_comes_while_the_first_is_being_answered_is_told_so() throws Exception {
        var key = UUID.randomUUID().toString();
        var order = OrderResource.SLOW + key;
        var first = CompletableFuture.supplyAsync(() -> place("officer", key, order));
        assertThat(OrderResource.STARTED.await(20, TimeUnit.SECONDS)).isTrue();

        place("officer", key, order).then().statusCode(409).body("type", endsWith("/in-progress"));

        OrderResource.GO.countDown();
        first.join().then().statusCode(200);
        assertThat(place("officer", key, order).asString())
                .isEqualTo(first.join().asString());
        assertThat(done(order)).isEqualTo(1);
    }

    @Test
    void an_odd_key_is_refused_by_name() {
        for (var key : List.of("khóa", "x".repeat(256))) {
            place("officer", key, "tea").then().statusCode(400).body("violations.field", hasItem("Idempotency-Key"));
        }
    }

    @Test
    void a_key_is_forgotten_when_it_is_old() {
        var key = UUID.randomUUID().toString();
        var order = "tea-" + key;
        place("officer", key, order).then().statusCode(200);
        database.update("update idempotency_key set created_at = now() - interval '8 days' where key = ?", key);

        purge.purge();

        place("officer", key, order).then().statusCode(200);
        assertThat(done(order)).isEqualTo(2);
    }

    private Response place(String subject, @Nullable String key, String what) {
        var request = given().auth()
                .oauth2(Tokens.as("officer").subject(subject).build())
                .contentType(ContentType.JSON)
                .body("{\"what\":\"%s\",\"until\":\"2026-11-24\"}".formatted(what));
        return (key == null ? request : request.header("Idempotency-Key", key)).post("/test/orders");
    }

    private long done(String order) {
        return database.count("select count(*) from effect where aggregate = ?", order);
    }
}
