package vn.tthc.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.BINH;
import static vn.tthc.feedback.FeedbackWorld.citizen;
import static vn.tthc.feedback.FeedbackWorld.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RatingTest {

    @Inject
    FeedbackWorld world;

    @Inject
    ReturnedDossiers dossiers;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void a_returned_dossier_is_rated_once() {
        var dossier = returned(AN);

        rate(AN, dossier, 3).then().statusCode(201).header("ETag", equalTo("\"0\""));
        rate(AN, dossier, 1)
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-rated"))
                .body("detail", equalTo("Mỗi hồ sơ chỉ được đánh giá một lần và đánh giá này đã có."));
    }

    @Test
    void of_twenty_ratings_at_once_exactly_one_counts() throws Exception {
        var dossier = returned(AN);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> rate(AN, dossier, 2).statusCode())
                    .toList();
            var answers = threads.invokeAll(calls);

            assertThat(answers.stream().filter(answer -> answer.resultNow() == 201))
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.resultNow() == 409))
                    .hasSize(19);
        }
    }

    @Test
    void somebody_elses_dossier_is_answered_like_one_that_does_not_exist() {
        var dossier = returned(AN);

        var foreign = rate(BINH, dossier, 3).then().statusCode(404).extract().path("detail");
        var none = rate(BINH, UUID.randomUUID(), 3)
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        assertThat((Object) foreign).isEqualTo(none);
    }

    @Test
    void a_dossier_that_turns_out_to_be_anothers_is_the_others_to_rate() {
        var dossier = returned(BINH);

        world.corrected(dossier, AN);
        FeedbackWorld.await(() -> rate(AN, dossier, 3).statusCode() == 201);

        rate(BINH, dossier, 3).then().statusCode(404);
        world.corrected(UUID.randomUUID(), AN);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "-1"})
    void a_score_that_is_none_names_the_field(int score) {
        rate(AN, UUID.randomUUID(), score).then().statusCode(400).body("violations[0].field", endsWith("score"));
    }

    @Test
    void a_repeated_request_with_the_same_key_gets_the_same_answer() {
        var body = Map.of("applicationId", returned(AN), "score", 2);
        var key = UUID.randomUUID().toString();

        var first = citizen(AN).header("Idempotency-Key", key).body(body).post("/api/v1/ratings");
        var second = citizen(AN).header("Idempotency-Key", key).body(body).post("/api/v1/ratings");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.<String>path("id")).isEqualTo(first.path("id"));
    }

    @Test
    void the_summary_of_an_agency_counts_what_is_below_it_and_names_nobody() {
        rate(AN, returned(AN), 3).then().statusCode(201);

        var body = staff("supervisor", "H90")
                .get("/api/v1/ratings/summary?agency=H90")
                .then()
                .statusCode(200)
                .body("count", greaterThanOrEqualTo(1))
                .extract()
                .asString();
        assertThat(body).doesNotContain("applicationId", "personKey", "comment");
    }

    @Test
    void the_event_tells_the_score_and_not_the_person() {
        var dossier = returned(AN);
        try (var probe = EventProbe.of(FeedbackEvent.TOPIC)) {
            rate(AN, dossier, 1).then().statusCode(201);

            var event = probe.await(
                    FeedbackEvent.DossierRated.class,
                    rated -> rated.applicationId().equals(dossier));

            assertThat(event.score()).isEqualTo(1);
            assertThat(probe.received())
                    .extracting(message -> new String(message.value(), StandardCharsets.UTF_8))
                    .noneMatch(json -> json.contains(world.keyOf(AN)) || json.contains(AN));
        }
    }

    @Test
    void only_a_citizen_rates() {
        staff("officer", "H90.31")
                .body(Map.of("applicationId", UUID.randomUUID(), "score", 3))
                .post("/api/v1/ratings")
                .then()
                .statusCode(403);
    }

    private UUID returned(String person) {
        var id = world.returned(person);
        FeedbackWorld.await(() -> isKnown(id));
        return id;
    }

    private boolean isKnown(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.findById(id) != null);
    }

    private static Response rate(String person, UUID dossier, int score) {
        return citizen(person)
                .body(Map.of("applicationId", dossier, "score", score))
                .post("/api/v1/ratings");
    }
}
