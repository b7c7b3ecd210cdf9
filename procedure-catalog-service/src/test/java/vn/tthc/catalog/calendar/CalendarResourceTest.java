package vn.tthc.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CalendarResourceTest {

    private static final String CALENDARS = "/api/v1/calendars";

    @BeforeEach
    void province() {
        CatalogApi.province();
        CatalogApi.agency("H90.41", "UBND xã Lũng Sậy", "COMMUNE", "H90");
    }

    @Test
    void three_working_days_from_friday_end_on_thursday_because_tuesday_is_a_holiday_and_each_day_says_why() {
        create(calendar("H90.31", day("2026-11-24", "HOLIDAY", "Ngày Văn hóa Việt Nam")));

        var days = as("officer")
                .get(CALENDARS + "/H90.31/due-date?receivedAt=2026-11-20T10:00:00+07:00&quantity=3&unit=WORKING_DAY")
                .then()
                .statusCode(200)
                .body("dueAt", startsWith("2026-11-26T17:00"))
                .body("days.findAll { it.counted }.date", contains("2026-11-23", "2026-11-25", "2026-11-26"))
                .extract()
                .jsonPath();
        assertThat(days.getString("days.find { it.date == '2026-11-24' }.reason"))
                .contains("Ngày Văn hóa Việt Nam");
    }

    @Test
    void what_comes_in_after_the_cut_off_counts_from_the_next_working_day() {
        create(calendar("H90.31"));

        as("officer")
                .get(CALENDARS
                        + "/H90.31/due-date?receivedAt=2026-11-20T15:30:00+07:00&quantity=1&unit=SAME_DAY&cutOff=15:00")
                .then()
                .statusCode(200)
                .body("dueAt", startsWith("2026-11-23T17:00"));
    }

    @Test
    void an_agency_without_a_calendar_works_by_the_one_above_and_a_later_version_takes_over() {
        create(calendar("H90"));
        int before = as("officer")
                .get(CALENDARS + "/H90.41")
                .then()
                .statusCode(200)
                .extract()
                .path("number");

        create(calendar("H90", day("2026-12-24", "LOCAL_CLOSURE", "Bão số 9")));

        as("officer")
                .get(CALENDARS + "/H90.41")
                .then()
                .body("agencyCode", is("H90"))
                .body("number", is(before + 1))
                .body("days.kind", hasItem("LOCAL_CLOSURE"));
    }

    @Test
    void a_draft_is_used_only_once_it_is_active_and_then_everyone_is_told() {
        CatalogApi.agency("H90.42", "UBND xã Bến Giang", "COMMUNE", "H90");
        var draft = calendar("H90.42");
        draft.put("activate", false);
        int number = create(draft).body("status", is("DRAFT")).extract().path("number");

        admin().post(CALENDARS + "/H90.42/versions/" + number + "/activate")
                .then()
                .statusCode(200)
                .body("status", is("ACTIVE"));

        as("officer").get(CALENDARS + "/H90.42").then().body("agencyCode", is("H90.42"));
        try (var topic = EventProbe.of(CalendarEvent.TOPIC)) {
            var event = topic.await(
                    CalendarEvent.Activated.class, e -> e.agencyCode().equals("H90.42") && e.number() == number);
            assertThat(event.workingHours()).hasSize(2);
        }
    }

    @Test
    void a_calendar_that_contradicts_itself_is_refused_place_by_place() {
        var wrong = calendar(
                "H90.31",
                day("2026-11-24", "HOLIDAY", "Ngày Văn hóa"),
                day("2026-11-24", "HOLIDAY", "Lần nữa"),
                day("2026-11-25", "MAKE_UP_WORKING", "Thứ Tư"));
        wrong.put(
                "workingHours",
                List.of(Map.of("from", "13:00", "to", "17:00"), Map.of("from", "07:30", "to", "11:30")));

        admin().body(wrong)
                .post(CALENDARS)
                .then()
                .statusCode(422)
                .body("violations.field", contains("workingHours[1]", "days[1].date", "days[2].kind"));
    }

    @Test
    void a_wrong_question_names_its_parameter() {
        create(calendar("H90.31"));
        var base = CALENDARS + "/H90.31/due-date?receivedAt=2026-11-20T10:00:00+07:00";
        as("officer").get(base + "&unit=FORTNIGHT").then().statusCode(400).body("violations.field", contains("unit"));
        as("officer").get(base + "&unit=DAY&cutOff=late").then().statusCode(400);
        as("officer").get(base + "&unit=DAY&quantity=9999").then().statusCode(400);
        as("officer").get(CALENDARS + "/H90.31/due-date?unit=DAY").then().statusCode(400);
        as("officer")
                .get(CALENDARS + "/H77/due-date?unit=DAY&receivedAt=2026-11-20T10:00:00+07:00")
                .then()
                .statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse create(Map<String, Object> calendar) {
        return admin().body(calendar).post(CALENDARS).then().statusCode(201);
    }

    @SafeVarargs
    private static Map<String, Object> calendar(String agency, Map<String, Object>... days) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agencyCode", agency);
        body.put("name", "Lịch làm việc thử");
        body.put("validFrom", "2026-01-01");
        body.put("validTo", "2028-01-01");
        body.put(
                "workingHours",
                List.of(Map.of("from", "07:30", "to", "11:30"), Map.of("from", "13:00", "to", "17:00")));
        body.put("days", List.of(days));
        return body;
    }

    private static Map<String, Object> day(String date, String kind, String name) {
        return Map.of("date", date, "kind", kind, "name", name);
    }
}
