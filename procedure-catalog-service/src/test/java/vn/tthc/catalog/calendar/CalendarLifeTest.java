package vn.tthc.catalog.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

/** When a calendar is worked by, and from when on no longer. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class CalendarLifeTest {

    private static final String CALENDARS = "/api/v1/calendars";

    @BeforeEach
    void above() {
        CatalogApi.province();
        CatalogApi.agency("H90.58", "Sở Có Lịch", "DEPARTMENT", "H90");
        CatalogApi.agency("H90.58.01", "Chi cục Theo Lịch Sở", "UNIT", "H90.58");
    }

    @Test
    void nobody_works_by_a_draft_and_whoever_activates_it_has_the_latest() {
        create("H90.58", "2026-01-01", "2040-01-01", true).statusCode(201);
        int number = create("H90.58.01", "2026-01-01", "2040-01-01", false)
                .statusCode(201)
                .extract()
                .path("number");

        as("officer").get(CALENDARS + "/H90.58.01").then().body("agencyCode", is("H90.58"));
        admin().header("If-Match", "\"7\"")
                .post(CALENDARS + "/H90.58.01/versions/" + number + "/activate")
                .then()
                .statusCode(412);
        admin().post(CALENDARS + "/H90.58.01/versions/" + number + "/activate")
                .then()
                .statusCode(200);
        as("officer").get(CALENDARS + "/H90.58.01").then().body("agencyCode", is("H90.58.01"));
    }

    @Test
    void on_the_day_on_which_a_calendar_ends_the_one_above_holds() {
        CatalogApi.agency("H90.58.02", "Chi cục Lịch Ngắn", "UNIT", "H90.58");
        create("H90.58", "2026-01-01", "2040-01-01", true).statusCode(201);
        create("H90.58.02", "2026-01-01", "2026-06-01", true).statusCode(201);

        worksBy("2026-05-31", "H90.58.02");
        worksBy("2026-06-01", "H90.58");
    }

    @Test
    void a_calendar_is_that_of_an_agency_which_is_there() {
        create("H90.9998", "2026-01-01", "2027-01-01", true)
                .statusCode(422)
                .body("violations.field", contains("agencyCode"));
    }

    private static void worksBy(String day, String agency) {
        as("officer")
                .get(CALENDARS + "/H90.58.02?asOf=" + day)
                .then()
                .statusCode(200)
                .body("agencyCode", is(agency));
    }

    private static ValidatableResponse create(String agency, String from, String to, boolean activate) {
        return admin().body(Map.of(
                        "agencyCode", agency,
                        "name", "Lịch thử",
                        "validFrom", from,
                        "validTo", to,
                        "workingHours", List.of(Map.of("from", "08:00", "to", "17:00")),
                        "days", List.of(),
                        "activate", activate))
                .post(CALENDARS)
                .then();
    }
}
