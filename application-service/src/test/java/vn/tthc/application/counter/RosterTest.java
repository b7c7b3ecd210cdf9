package vn.tthc.application.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.receptionist;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;
import static vn.tthc.application.Province.LAND_OFFICE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** A receptionist sees and receives what this week's roster gives to their counter; without a roster, everything. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RosterTest {

    private static final String COUNTERS = "/api/v1/counters";
    private static final String ROSTERS = COUNTERS + "/rosters";
    private static final String HOA = "receptionist@" + COMMUNE;

    @Inject
    Province province;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void noRoster() {
        database.update("delete from roster_shift");
        database.update("delete from roster");
        database.update("delete from counter_intake");
        database.update("delete from counter");
    }

    @Test
    void without_a_roster_everything_is_received_as_before() {
        var id = Desks.submitted();
        open("1", Map.of("agency", LAND_OFFICE));

        Desks.get(receptionist(), id, "").then().statusCode(200);
        receptionist()
                .get(COUNTERS + "/duty")
                .then()
                .statusCode(200)
                .body("rostered", equalTo(false))
                .body("receives", equalTo(List.of(Map.of())));
        Desks.accept(id).then().statusCode(200);
    }

    @Test
    void at_a_counter_for_other_agencies_a_dossier_waiting_for_receipt_does_not_exist() {
        var id = Desks.submitted();
        roster(HOA, open("1", Map.of("agency", LAND_OFFICE)));

        Desks.get(receptionist(), id, "").then().statusCode(404);
        Desks.accept(id).then().statusCode(404);
        receptionist().get(PATH + "?limit=100").then().body("items.id", not(hasItem(id.toString())));
        receptionist()
                .body(Desks.counterDraft())
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-at-this-counter"));
        Desks.get(staff("officer", COMMUNE), id, "").then().statusCode(200);
    }

    @Test
    void at_the_counter_that_receives_them_it_is_received() {
        var id = Desks.submitted();
        roster(HOA, open("1", Map.of("agency", DEPARTMENT), Map.of("sector", "G13-TN02")));

        Desks.get(receptionist(), id, "").then().statusCode(200);
        Desks.accept(id).then().statusCode(200);
        Desks.accept(Desks.counterDrafted()).then().statusCode(200);
    }

    @Test
    void a_counter_may_receive_a_sector_of_any_agency() {
        var id = Desks.submitted();
        roster(HOA, open("1", Map.of("sector", "G17-XD11")));
        Desks.accept(id).then().statusCode(200);
    }

    @Test
    void whoever_is_not_on_the_roster_receives_nothing_but_still_finds_what_was_received() {
        var received = Desks.accepted();
        var waiting = Desks.submitted();
        roster("somebody-else", open("1", Map.of()));

        Desks.get(receptionist(), received, "").then().statusCode(200);
        Desks.get(receptionist(), waiting, "").then().statusCode(404);
        receptionist()
                .get(COUNTERS + "/duty")
                .then()
                .body("rostered", equalTo(true))
                .body("receives.size()", equalTo(0));
    }

    @Test
    void the_weeks_after_a_roster_are_drawn_up_by_moving_everybody_on_and_a_week_that_exists_keeps_its_own() {
        var one = open("1", Map.of());
        var two = open("2", Map.of());
        var id = draw(LocalDate.of(2040, 1, 4), shift("hoa", one), shift("lan", two))
                .then()
                .statusCode(201)
                .body("week", equalTo("2040-01-02"))
                .extract()
                .<String>path("id");
        draw(LocalDate.of(2040, 1, 16), shift("hoa", one)).then().statusCode(201);

        leader().body(Map.of("weeks", 3))
                .post(ROSTERS + "/" + id + "/rotate")
                .then()
                .statusCode(200)
                .body("items.week", contains("2040-01-09", "2040-01-23"))
                .body("items[0].shifts.find { it.receptionist == 'hoa' }.counter", equalTo(two))
                .body("items[0].shifts.find { it.receptionist == 'lan' }.counter", equalTo(one));
        leader().get(ROSTERS + "?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .body("next", not(equalTo(null)));
    }

    @Test
    void a_week_is_drawn_up_once_and_changed_on_the_version_that_was_seen() {
        var one = open("1", Map.of());
        String id = draw(LocalDate.of(2041, 1, 7), shift("hoa", one)).path("id");

        draw(LocalDate.of(2041, 1, 8), shift("hoa", one)).then().statusCode(409);
        change(id, null, shift("lan", one)).then().statusCode(428);
        change(id, "\"9\"", shift("lan", one)).then().statusCode(412);
        change(id, "\"0\"", shift("lan", one)).then().statusCode(200).body("shifts.receptionist", contains("lan"));
        change(id, "\"0\"", shift("mai", one)).then().statusCode(412);
    }

    @Test
    void a_counter_of_another_centre_and_two_places_for_one_person_are_refused() {
        var one = open("1", Map.of());
        var other = UUID.randomUUID().toString();

        draw(LocalDate.of(2042, 1, 7), shift("hoa", one), shift("hoa", one), shift("lan", other))
                .then()
                .statusCode(422)
                .body("violations.field", contains("shifts[1].receptionist", "shifts[2].counter"));
    }

    @Test
    void a_counter_is_opened_once_and_only_for_agencies_that_exist_and_within_reach() {
        var id = open("1", Map.of());

        openAs(leader(), COMMUNE, "1", Map.of()).then().statusCode(409);
        openAs(leader(), COMMUNE, "2", Map.of("agency", "H90.77")).then().statusCode(422);
        openAs(leader(), COMMUNE, "2", Map.of(), Map.of()).then().statusCode(422);
        openAs(leader(), DEPARTMENT, "2", Map.of()).then().statusCode(404);
        openAs(staff("admin", "H90"), COMMUNE, "2", Map.of()).then().statusCode(201);
        staff("leader", DEPARTMENT).get(COUNTERS + "/" + id).then().statusCode(404);
        leader().header("If-Match", "\"0\"")
                .body(Map.of("number", "1", "name", "Quầy 1", "receives", List.of(Map.of()), "closed", true))
                .put(COUNTERS + "/" + id)
                .then()
                .statusCode(200)
                .body("closed", equalTo(true))
                .body("version", equalTo(1));
        leader().get(COUNTERS).then().body("items.number", contains("1", "2"));
    }

    @Test
    void a_closed_counter_receives_nothing() {
        var waiting = Desks.submitted();
        var id = open("1", Map.of());
        roster(HOA, id);
        database.update("update counter set closed = true where id = ?", UUID.fromString(id));

        Desks.get(receptionist(), waiting, "").then().statusCode(404);
    }

    @SafeVarargs
    private static String open(String number, Map<String, String>... receives) {
        return openAs(leader(), COMMUNE, number, receives)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @SafeVarargs
    private static Response openAs(
            RequestSpecification who, String centre, String number, Map<String, String>... receives) {
        return who.body(Map.of(
                        "agency", centre, "number", number, "name", "Quầy " + number, "receives", List.of(receives)))
                .post(COUNTERS);
    }

    private void roster(String receptionist, String counter) {
        draw(LocalDate.now(clock), shift(receptionist, counter)).then().statusCode(201);
    }

    @SafeVarargs
    private static Response draw(LocalDate week, Map<String, String>... shifts) {
        return leader().body(Map.of("week", week.toString(), "shifts", List.of(shifts)))
                .post(ROSTERS);
    }

    @SafeVarargs
    private static Response change(String id, @Nullable String ifMatch, Map<String, String>... shifts) {
        var request = leader().body(Map.of("shifts", List.of(shifts)));
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(ROSTERS + "/" + id);
    }

    private static Map<String, String> shift(String receptionist, String counter) {
        assertThat(counter).isNotBlank();
        return Map.of("receptionist", receptionist, "counter", counter);
    }

    private static RequestSpecification leader() {
        return staff("leader", COMMUNE);
    }
}
