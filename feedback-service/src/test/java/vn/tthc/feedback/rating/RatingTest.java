package vn.tthc.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.feedback.FeedbackWorld.AN;
import static vn.tthc.feedback.FeedbackWorld.BINH;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.feedback.blind.AddressLimit;
import vn.tthc.feedback.blind.BlindToken;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.web.ClientAddress;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RatingTest {

    @Inject
    FeedbackWorld world;

    @Inject
    ReturnedDossiers dossiers;

    @Inject
    RatingMixing mixing;

    @Inject
    AddressLimit limit;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void a_returned_dossier_is_rated_once_and_without_a_login() {
        var token = RatingPage.token(AN, returned(AN));

        RatingPage.rate(token, 3, Map.of("TIME", 2, "EXPLANATION", 3))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"0\""))
                .body("period", equalTo("2026-Q4"))
                .body("agencyCode", equalTo("H90.31"))
                .body("procedureCode", nullValue())
                .body("changeableUntil", equalTo("2027-01-30"));
        RatingPage.rate(token, 1).then().statusCode(409).body("type", endsWith("/already-rated"));
        RatingPage.own(token).then().statusCode(200).body("level", equalTo(3)).body("contents.TIME", equalTo(2));
    }

    @Test
    void of_twenty_uses_of_a_token_at_once_exactly_one_counts() throws Exception {
        var token = RatingPage.token(AN, returned(AN));

        assertThat(atOnce(() -> RatingPage.rate(token, 2).statusCode()))
                .containsOnlyOnce(201)
                .contains(409);
    }

    @Test
    void of_twenty_requests_for_the_token_of_a_dossier_exactly_one_is_signed() throws Exception {
        var dossier = returned(AN);
        var key = RatingPage.eligibility(AN, dossier);
        var keyId = key.<String>path("key.keyId");
        var modulus = key.<String>path("key.modulus");

        assertThat(atOnce(() ->
                        RatingPage.issue(AN, dossier, keyId, blinded(modulus)).statusCode()))
                .containsOnlyOnce(200)
                .contains(409);
        RatingPage.eligibility(AN, dossier).then().body("issued", equalTo(true));
    }

    @Test
    void an_answer_that_was_lost_is_given_again_and_to_another_request_not() {
        var dossier = returned(AN);
        var key = RatingPage.eligibility(AN, dossier);
        var keyId = key.<String>path("key.keyId");
        var request = blinded(key.path("key.modulus"));

        var first = RatingPage.issue(AN, dossier, keyId, request).<String>path("signature");

        assertThat(RatingPage.issue(AN, dossier, keyId, request).<String>path("signature"))
                .isEqualTo(first);
        RatingPage.issue(AN, dossier, keyId, blinded(key.path("key.modulus")))
                .then()
                .statusCode(409)
                .body("type", endsWith("/rating-token-issued"));
    }

    @Test
    void whoever_has_the_receipt_gets_the_token_after_the_return_and_instead_of_the_login() {
        var ticket = UUID.randomUUID().toString();
        var dossier = UUID.randomUUID();
        world.ticket(dossier, ticket);
        FeedbackWorld.await(
                () -> database.count("select count(*) from rating_ticket where application_id = ?", dossier) == 1);
        RatingPage.anybody()
                .body(Map.of("ticket", ticket))
                .post("/public/v1/ratings/tickets")
                .then()
                .statusCode(404);

        world.returned(dossier, AN);
        FeedbackWorld.await(() -> isKnown(dossier));

        RatingPage.rate(RatingPage.tokenOf(ticket), 2).then().statusCode(201);
        var key = RatingPage.eligibility(AN, dossier);
        RatingPage.issue(AN, dossier, key.path("key.keyId"), blinded(key.path("key.modulus")))
                .then()
                .statusCode(409);
    }

    @Test
    void a_rating_is_changed_with_its_token_and_not_over_a_change_that_was_not_seen() {
        var token = RatingPage.token(AN, returned(AN));
        RatingPage.rate(token, 1);

        RatingPage.change(token, 3, "\"0\"")
                .then()
                .statusCode(200)
                .body("level", equalTo(3))
                .body("version", equalTo(1));
        RatingPage.change(token, 2, "\"0\"").then().statusCode(412);
        RatingPage.anybody()
                .body(Map.of("token", token, "level", 2))
                .put("/public/v1/ratings")
                .then()
                .statusCode(428);
    }

    @Test
    void nothing_is_rated_or_changed_after_the_quarter_is_closed() {
        var dossier = returned(AN);
        var token = RatingPage.token(AN, dossier);
        RatingPage.rate(token, 1);
        var cell = UUID.fromString(token.substring(0, 36));
        database.update("update rating_cell set closes_on = '2026-11-01' where key_id = ?", cell);
        try {
            RatingPage.change(token, 3, "\"0\"").then().statusCode(409).body("type", endsWith("/rating-closed"));
            RatingPage.eligibility(AN, dossier).then().statusCode(409);
        } finally {
            database.update("update rating_cell set closes_on = '2027-01-30' where key_id = ?", cell);
        }
    }

    @Test
    void what_was_not_returned_and_what_is_anothers_is_answered_alike() {
        var foreign = RatingPage.eligibility(BINH, returned(AN))
                .then()
                .statusCode(404)
                .extract()
                .path("detail");
        var none = RatingPage.eligibility(BINH, UUID.randomUUID())
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
        FeedbackWorld.await(() -> RatingPage.eligibility(AN, dossier).statusCode() == 200);

        RatingPage.eligibility(BINH, dossier).then().statusCode(404);
        world.corrected(UUID.randomUUID(), AN);
    }

    @Test
    void a_token_that_was_not_signed_here_is_refused() {
        var token = RatingPage.token(AN, returned(AN));
        var forged = token.substring(0, token.length() - 5) + "AAAAA";
        var ofAnotherKey = UUID.randomUUID() + token.substring(36);

        RatingPage.rate(forged, 3).then().statusCode(422).body("type", endsWith("/rating-token-forged"));
        RatingPage.rate(ofAnotherKey, 3).then().statusCode(404).body("type", endsWith("/rating-token-key-unknown"));
        RatingPage.rate("abc", 3).then().statusCode(400).body("violations[0].field", equalTo("token"));
        RatingPage.own(token).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"0, TIME, 1, level", "4, TIME, 1, level", "2, TIME, 3, contents.TIME", "2, SMILE, 1, contents"})
    void what_lies_outside_its_scale_names_the_field(int level, String content, int value, String field) {
        var token = RatingPage.token(AN, returned(AN));

        RatingPage.rate(token, level, Map.of(content, value))
                .then()
                .statusCode(400)
                .body("violations[0].field", endsWith(field));
    }

    @Test
    void a_number_that_no_key_could_sign_is_refused() {
        var dossier = returned(AN);
        var keyId = RatingPage.eligibility(AN, dossier).<String>path("key.keyId");

        RatingPage.issue(AN, dossier, keyId, "_".repeat(341) + "w").then().statusCode(400);
        RatingPage.issue(AN, dossier, UUID.randomUUID().toString(), "A".repeat(342))
                .then()
                .statusCode(409)
                .body("type", endsWith("/rating-token-key-other"));
    }

    @Test
    void a_script_is_told_when_to_come_again() {
        for (int i = 0; i < 2000; i++) {
            limit.take(ClientAddress.subscriber("203.0.113.9"));
        }

        RatingPage.anybody()
                .header("X-Forwarded-For", "203.0.113.9")
                .body(Map.of("token", "abc"))
                .post("/public/v1/ratings/own")
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, lessThanOrEqualTo(60));
    }

    @Test
    void a_rare_procedure_is_not_named_by_its_token_and_a_frequent_one_is() {
        database.update("""
                insert into returned_dossier (application_id, person_key, procedure_code, agency_code, returned_at)
                select gen_random_uuid(), 'nobody', '1.000001', 'H90.35', '2026-08-01T03:00:00Z' from generate_series(1, 20)""");
        var rare = UUID.randomUUID();
        var frequent = UUID.randomUUID();
        world.returned(rare, AN, "1.000002", "H90.35");
        world.returned(frequent, AN, "1.000001", "H90.35");
        FeedbackWorld.await(() -> isKnown(frequent) && isKnown(rare));

        RatingPage.eligibility(AN, rare).then().statusCode(200).body("procedureCode", nullValue());
        RatingPage.eligibility(AN, frequent).then().statusCode(200).body("procedureCode", equalTo("1.000001"));
        RatingPage.anybody()
                .get("/public/v1/ratings/keys?period=2026-Q4")
                .then()
                .statusCode(200)
                .body("items.findAll { it.agencyCode == 'H90.35' }.size()", equalTo(2));
    }

    @Test
    void mixing_leaves_the_ratings_as_they_are_and_takes_away_what_tells_when_they_came() {
        var tokens = IntStream.range(0, 3)
                .mapToObj(i -> RatingPage.token(AN, returned(AN)))
                .toList();
        tokens.forEach(token -> RatingPage.rate(token, 2).then().statusCode(201));

        assertThat(mixing.mix(3)).isGreaterThanOrEqualTo(3);

        assertThat(mixing.mix(1)).isZero();
        assertThat(database.count("select count(distinct xmin::text) from rating where token = any (?)", (Object)
                        tokens.stream().map(t -> BlindToken.of(t).digest()).toArray(byte[][]::new)))
                .isOne();
        tokens.forEach(token -> RatingPage.change(token, 3, "\"0\"").then().statusCode(200));
    }

    private UUID returned(String person) {
        var id = world.returned(person);
        FeedbackWorld.await(() -> isKnown(id));
        return id;
    }

    private boolean isKnown(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> dossiers.findById(id) != null);
    }

    private static String blinded(String modulus) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(RatingPage.blinding(modulus).blinded());
    }

    private static List<Integer> atOnce(Callable<Integer> call) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(20, call)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
        }
    }
}
