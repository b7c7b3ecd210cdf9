package vn.tthc.platform.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static vn.tthc.platform.Events.rated;
import static vn.tthc.platform.Eventually.eventually;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.inbox.FeedbackConsumer;
import vn.tthc.platform.security.Role;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** What operators may see and do, and who is no operator. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class OperationsResourceTest {

    private static final String BASE = "/api/v1/operations/catalog";

    @Inject
    FeedbackConsumer consumer;

    @Inject
    Database database;

    @AfterEach
    void behave() {
        consumer.behave();
    }

    @Test
    void the_state_tells_backlog_parked_events_and_whether_the_audit_log_holds() {
        as(Role.AUDITOR)
                .get(BASE + "/state")
                .then()
                .statusCode(200)
                .body("service", equalTo("catalog"))
                .body("outbox", greaterThanOrEqualTo(0))
                .body("parked", greaterThanOrEqualTo(0))
                .body("inbox", greaterThanOrEqualTo(0))
                .body("audit.rows", greaterThanOrEqualTo(0))
                .body("audit.valid", equalTo(true));
    }

    @Test
    void every_other_role_is_turned_away() {
        for (var role : Role.ALL) {
            var operator = role.equals(Role.ADMIN) || role.equals(Role.AUDITOR);
            as(role).get(BASE + "/state").then().statusCode(operator ? 200 : 403);
            as(role).get(BASE + "/parked").then().statusCode(operator ? 200 : 403);
            as(role).body("{\"from\":9000000,\"to\":9000001}")
                    .post(BASE + "/parked/replay")
                    .then()
                    .statusCode(role.equals(Role.ADMIN) ? 200 : 403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/state", "/parked"})
    void without_a_token_nothing_is_shown(String path) {
        given().get(BASE + path).then().statusCode(401);
    }

    @Test
    void another_service_is_not_found_here() {
        as(Role.ADMIN).get("/api/v1/operations/workflow/state").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"from":2,"to":1}      | to
            {"from":0,"to":1}      | from
            {"from":-1,"to":1}     | from
            {"to":1}               | from
            """)
    void a_range_that_makes_no_sense_is_refused_with_the_field(String body, String field) {
        as(Role.ADMIN)
                .body(body)
                .post(BASE + "/parked/replay")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"from\":\"x\",\"to\":1}", "{\"from\":1e99,\"to\":1}", "{"})
    void a_body_that_is_no_range_is_refused(String body) {
        as(Role.ADMIN).body(body).post(BASE + "/parked/replay").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=%20%20"})
    void a_page_that_makes_no_sense_is_refused(String query) {
        as(Role.ADMIN).get(BASE + "/parked?" + query).then().statusCode(greaterThanOrEqualTo(400));
    }

    @Test
    void parked_events_are_listed_page_by_page_and_replayed_by_range() {
        var id = UUID.randomUUID();
        consumer.beforeEach(event -> {
            if (event.id().equals(id)) {
                throw new IllegalStateException();
            }
        });
        try (var topic = EventProbe.of(FeedbackEvent.TOPIC)) {
            topic.send(rated(id, 1));
            topic.send(rated(id, 2));
        }
        eventually(() -> assertThat(waiting(id)).isEqualTo(2));
        var first = database.count("select min(id) from parked_event where key = ?", id.toString());
        consumer.behave();

        as(Role.ADMIN)
                .get(BASE + "/parked?limit=1&total=true")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].failure", notNullValue())
                .body("items[0].key", notNullValue())
                .body("next", notNullValue())
                .body("total.count", greaterThanOrEqualTo(2));
        as(Role.ADMIN)
                .body("{\"from\":%d,\"to\":%d}".formatted(first, first + 1))
                .post(BASE + "/parked/replay")
                .then()
                .statusCode(200)
                .body("replayed", equalTo(2));

        assertThat(consumer.effects(id)).containsExactly("rated 1", "rated 2");
        assertThat(database.count("select count(*) from audit_entry where action = 'replay' and actor = 'admin'"))
                .isPositive();
    }

    private long waiting(UUID id) {
        return database.count("select count(*) from parked_event where key = ? and replayed_at is null", id.toString());
    }

    private static RequestSpecification as(String role) {
        return given().auth()
                .oauth2(Tokens.as(role).subject(role).agency("H90").build())
                .contentType(ContentType.JSON);
    }
}
