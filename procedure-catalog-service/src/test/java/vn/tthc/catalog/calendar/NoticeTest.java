package vn.tthc.catalog.calendar;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static vn.tthc.catalog.CatalogApi.admin;
import static vn.tthc.catalog.CatalogApi.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class NoticeTest {

    private static final String CALENDARS = "/api/v1/calendars";

    @BeforeEach
    void agencies() {
        CatalogApi.province();
    }

    @Test
    void a_notice_shows_what_it_would_change_and_changes_nothing_until_it_is_activated() {
        CatalogApi.agency("H90.43", "UBND xã Khe Lạnh", "COMMUNE", "H90");
        CatalogApi.agency("H90.43.01", "Trung tâm xã Khe Lạnh", "COMMUNE_CENTRE", "H90.43");
        calendar("H90.43");

        var notice = load(
                        "H90.43",
                        day("2027-01-01", "HOLIDAY", "Tết Dương lịch", null),
                        day("2027-04-16", "HOLIDAY", "Giỗ Tổ Hùng Vương", null),
                        day("2027-12-31", "COMPENSATORY_OFF", "nghỉ chiều cuối năm", "AFTERNOON"))
                .statusCode(201)
                .body("added.date", contains("2027-04-16", "2027-12-31"))
                .body("removed.date", contains("2027-05-03"))
                .body("changed.date", contains("2027-01-01"))
                .body("changed[0].before.name", is("Tết"))
                .body("agencies", is(2))
                .body("hoursChanged", is(false))
                .body("draft.status", is("DRAFT"))
                .body("draft.days.date", contains("2026-11-24", "2027-01-01", "2027-04-16", "2027-12-31"))
                .body("examples.size()", greaterThan(0))
                .body(
                        "examples.find { it.receivedAt == '2027-04-15T09:00:00+07:00' && it.workingDays == 1 }.before",
                        startsWith("2027-04-16T17:00"))
                .body(
                        "examples.find { it.receivedAt == '2027-04-15T09:00:00+07:00' && it.workingDays == 1 }.after",
                        startsWith("2027-04-19T17:00"))
                .extract();
        int number = notice.path("draft.number");

        dueInOneDay("2027-04-15T09:00:00%2B07:00", "2027-04-16T17:00");
        as("officer")
                .get(CALENDARS + "/H90.43/versions/" + number + "/difference")
                .then()
                .statusCode(200)
                .body("removed.date", contains("2027-05-03"));
        admin().header("If-Match", notice.header("ETag"))
                .post(CALENDARS + "/H90.43/versions/" + number + "/activate")
                .then()
                .statusCode(200);

        dueInOneDay("2027-04-15T09:00:00%2B07:00", "2027-04-19T17:00");
        dueInOneDay("2027-12-31T13:00:00%2B07:00", "2028-01-03T17:00");
        as("officer")
                .urlEncodingEnabled(false)
                .get(CALENDARS + "/H90.43.01/due-date?unit=SAME_DAY&receivedAt=2027-12-31T09:00:00%2B07:00")
                .then()
                .body("dueAt", startsWith("2027-12-31T11:30"));
        as("officer")
                .get(CALENDARS + "/H90.43/versions/" + number + "/difference")
                .then()
                .body("added", empty())
                .body("examples", empty());
    }

    @Test
    void an_agency_without_a_calendar_of_its_own_gets_one_from_above_with_that_year_replaced() {
        CatalogApi.agency("H90.44", "UBND xã Nà Phai", "COMMUNE", "H90");
        CatalogApi.agency("H90.44.01", "Quầy Nà Phai", "COMMUNE_CENTRE", "H90.44");
        calendar("H90.44");

        load("H90.44.01", day("2027-03-03", "LOCAL_CLOSURE", "Lễ hội", "MORNING"))
                .statusCode(201)
                .body("base.agencyCode", is("H90.44"))
                .body("draft.agencyCode", is("H90.44.01"))
                .body("draft.number", is(1))
                .body("agencies", is(1))
                .body("added[0].part", is("MORNING"));
    }

    @Test
    void a_notice_that_cannot_be_meant_is_refused_day_by_day() {
        CatalogApi.agency("H90.45", "UBND xã Phiêng", "COMMUNE", "H90");
        calendar("H90.45");

        load(
                        "H90.45",
                        day("2026-12-31", "HOLIDAY", "Năm khác", null),
                        day("2027-04-16", "HOLIDAY", "Giỗ Tổ", null),
                        day("2027-04-16", "HOLIDAY", "Lần nữa", null),
                        day("2027-04-19", "MAKE_UP_WORKING", "Thứ Hai", null))
                .statusCode(422)
                .body("violations.field", contains("days[2].date", "days[3].kind", "days[0].date"));
        load("H90.45", day("2027-04-16", "HOLIDAY", "Giỗ Tổ", "EVENING")).statusCode(400);
        load("H77", day("2027-04-16", "HOLIDAY", "Giỗ Tổ", null)).statusCode(404);
    }

    private static void dueInOneDay(String received, String due) {
        as("officer")
                .urlEncodingEnabled(false)
                .get(CALENDARS + "/H90.43/due-date?unit=WORKING_DAY&quantity=1&receivedAt=" + received)
                .then()
                .statusCode(200)
                .body("dueAt", startsWith(due));
    }

    @SafeVarargs
    private static ValidatableResponse load(String agency, Map<String, Object>... days) {
        return admin().body(Map.of("year", 2027, "name", "Thông báo 6150/TB-BNV", "days", List.of(days)))
                .post(CALENDARS + "/" + agency + "/notices")
                .then();
    }

    private static void calendar(String agency) {
        var body = new LinkedHashMap<String, Object>();
        body.put("agencyCode", agency);
        body.put("name", "Lịch thử");
        body.put("validFrom", "2026-01-01");
        body.put("validTo", "2027-06-01");
        body.put(
                "workingHours",
                List.of(Map.of("from", "07:30", "to", "11:30"), Map.of("from", "13:00", "to", "17:00")));
        body.put(
                "days",
                List.of(
                        day("2026-11-24", "HOLIDAY", "Ngày Văn hóa", null),
                        day("2027-01-01", "HOLIDAY", "Tết", null),
                        day("2027-05-03", "COMPENSATORY_OFF", "nghỉ bù", null)));
        admin().body(body).post(CALENDARS).then().statusCode(201);
    }

    private static Map<String, Object> day(String date, String kind, String name, String part) {
        var day = new LinkedHashMap<String, Object>();
        day.put("date", date);
        day.put("kind", kind);
        day.put("name", name);
        if (part != null) {
            day.put("part", part);
        }
        return day;
    }
}
