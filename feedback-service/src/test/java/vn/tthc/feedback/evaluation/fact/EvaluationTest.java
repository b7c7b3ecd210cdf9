package vn.tthc.feedback.evaluation.fact;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.feedback.evaluation.fact.QuarterOfAUnit.EARLY;
import static vn.tthc.feedback.evaluation.fact.QuarterOfAUnit.LATE;
import static vn.tthc.feedback.evaluation.fact.QuarterOfAUnit.ON_TIME;
import static vn.tthc.feedback.evaluation.fact.QuarterOfAUnit.REFUSED;
import static vn.tthc.feedback.evaluation.fact.QuarterOfAUnit.UNIT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.Event;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.contracts.catalog.AgencyEvent;
import vn.tthc.contracts.catalog.PostingEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.contracts.workflow.EvaluationEvent;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.feedback.evaluation.compute.Computation;
import vn.tthc.feedback.evaluation.compute.Computed;
import vn.tthc.feedback.evaluation.compute.Period;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.EventProbe;
import vn.tthc.testing.Infrastructure;
import vn.tthc.testing.Tokens;

/** The quarter of a unit, from the events of all services to the frozen figures. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class EvaluationTest {

    private static final Period QUARTER = Period.of("2026-Q3").orElseThrow();
    private static final String PATH = "/api/v1/evaluations";

    @Inject
    FeedbackWorld world;

    @Inject
    Database database;

    @Inject
    Computation computation;

    @Inject
    DossierFacts dossiers;

    @Inject
    WorkFacts works;

    @Inject
    CatalogFacts catalog;

    @Inject
    ReportFacts reports;

    @BeforeEach
    void aQuarter() {
        world.exists();
        if (known() == 0) {
            send(QuarterOfAUnit.events());
        }
        FeedbackWorld.await(() -> known() == 4
                && database.count("select count(*) from fact_time where agency_code like 'H90.77%'") == 6
                && database.count("select count(*) from fact_report where due_at is not null and agency_code = ?", UNIT)
                        == 3
                && database.count(
                                "select count(*) from fact_report where answered_at is not null and agency_code = ?",
                                UNIT)
                        == 2
                && database.count("select count(*) from fact_posting p, fact_version v, fact_delivery d"
                                + " where p.version_id = v.version_id and d.procedure_code = v.procedure_code"
                                + " and v.version_id = 'version-77'")
                        == 1
                && database.count(
                                "select count(*) from agency a join fact_agency f using (code) where code like 'H90.77%'")
                        == 2);
    }

    @Test
    void a_leader_drafts_one_from_above_approves_and_then_it_is_frozen() {
        var id = draft("2026-Q3");

        leader("H90", "leader-h90")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("sheet.figures.index", contains(1, 2, 3, 4, 5, 6, 7, 8, 9))
                .body("sheet.figures.score", contains(1.3f, 1.0f, 1.5f, 1.3f, 2.0f, 1.3f, 1.0f, 2.0f, 1.0f))
                .body("sheet.figures[0].sum", equalTo(5))
                .body("sheet.figures[0].count", equalTo(4))
                .body("sheet.figures[5].unknown.NO_VERSION", equalTo(1))
                .body("sheet.figures[6].unknown.REPORT_OPEN", equalTo(1))
                .body("sheet.total", equalTo(12.4f))
                .body("sheet.band", equalTo("GOOD"));
        onlyWhoLeadsOrSupervisesItSees(id);
        theUnitItselfDoesNotLearnWhoComplained(id);
        eachFigureOpensToItsDossiers(id);
        eachFigureIsExplained(id);

        approve("H90", "leader-h90", id, null).then().statusCode(428);
        approve("H90", "leader-h90", id, "\"7\"").then().statusCode(412);
        approve(UNIT, "leader-77b", id, "\"0\"").then().statusCode(403).body("type", endsWith("/approval-from-above"));
        approve("H90", "leader-77", id, "\"0\"").then().statusCode(403);
        approve("H90", "leader-h90", id, "\"0\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approvedBy", equalTo("leader-h90"));
        leader(UNIT, "leader-77")
                .header("If-Match", "\"1\"")
                .post(PATH + "/" + id + "/recompute")
                .then()
                .statusCode(409)
                .body("type", endsWith("/evaluation-frozen"));
        theTablesRefuseToo(id);
        officersSeeTheirOwn(id);
        everybodySeesAveragesOfManyDossiersOnly();
        thePortalFollows();
    }

    private void onlyWhoLeadsOrSupervisesItSees(String id) {
        staff("supervisor", "H90", "s").get(PATH + "/" + id).then().statusCode(200);
        staff("supervisor", "H90.35", "s").get(PATH + "/" + id).then().statusCode(404);
        for (var path : List.of("", "/explanation", "/dossiers", "/officers", "/recomputation")) {
            leader("H90.35", "stranger").get(PATH + "/" + id + path).then().statusCode(404);
            staff("officer", UNIT, "officer-1")
                    .get(PATH + "/" + id + path)
                    .then()
                    .statusCode(403);
        }
        approve("H90.35", "stranger", id, "\"0\"").then().statusCode(404);
        leader("H90.35", "stranger")
                .get(PATH + "?agency=" + UNIT)
                .then()
                .statusCode(200)
                .body("items", empty());
        leader("H90", "leader-h90")
                .get(PATH + "?agency=" + UNIT + "&period=2026-Q3&state=DRAFT")
                .then()
                .body("items.id", contains(id));
    }

    private static void theUnitItselfDoesNotLearnWhoComplained(String id) {
        leader(UNIT, "leader-77")
                .get(PATH + "/" + id)
                .then()
                .body("sheet.figures[6].score", nullValue())
                .body("sheet.figures[6].count", equalTo(0))
                .body("sheet.figures[6].unknown.REPORTER_PROTECTED", equalTo(1))
                .body("sheet.total", equalTo(11.4f))
                .body("sheet.band", nullValue())
                .body("digest", nullValue());
        leader(UNIT, "leader-77")
                .get(PATH + "/" + id + "/dossiers?index=7&points=0")
                .then()
                .statusCode(403)
                .body("type", endsWith("/reporter-protected"));
        leader(UNIT, "leader-77")
                .get(PATH + "/" + id + "/dossiers?index=1&points=2")
                .then()
                .body("items.applicationId", contains(EARLY.toString(), REFUSED.toString()))
                .body("items[0].points.index", contains(1, 2, 3, 4, 6));
        leader(UNIT, "leader-77")
                .get(PATH + "/" + id + "/officers")
                .then()
                .body("items.sheet.total", contains(6.0f, 2.0f))
                .body("items[1].sheet.figures[4].unknown.REPORTER_PROTECTED", equalTo(1));
        leader(UNIT, "leader-77")
                .get(PATH + "/" + id + "/recomputation")
                .then()
                .body("identical", equalTo(true))
                .body("digest", nullValue());
    }

    private void eachFigureOpensToItsDossiers(String id) {
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?index=1&points=2")
                .then()
                .body("items.applicationId", contains(EARLY.toString(), REFUSED.toString()));
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?index=7&points=0")
                .then()
                .body("items.applicationId", contains(LATE.toString()));
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?index=7&points=REPORT_OPEN")
                .then()
                .body("items.applicationId", contains(REFUSED.toString()));
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?index=2&points=1")
                .then()
                .body("items.applicationId", contains(ON_TIME.toString()));
        var first = leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?limit=3")
                .jsonPath();
        assertThat(first.getList("items")).hasSize(3);
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?limit=3&cursor=" + first.getString("next"))
                .then()
                .body("items.applicationId", contains(REFUSED.toString()))
                .body("next", nullValue());
        for (var wrong : List.of("index=5", "index=1&points=3", "points=1", "index=one")) {
            assertThat(leader("H90", "leader-h90")
                            .get(PATH + "/" + id + "/dossiers?" + wrong)
                            .statusCode())
                    .as(wrong)
                    .isIn(400, 404);
        }
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/officers")
                .then()
                .body("items.officer", contains("officer-1", "officer-2"))
                .body("items.sheet.total", contains(7.5f, 2.0f))
                .body("items.sheet.band", contains("DUTY_100", "DUTY_BELOW_70"));
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/dossiers?officer=officer-2")
                .then()
                .body("items.applicationId", contains(LATE.toString()));
    }

    private static void eachFigureIsExplained(String id) {
        leader("H90", "leader-h90")
                .get(PATH + "/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("figures[0].title", equalTo("Tổng thời gian giải quyết"))
                .body("figures[0].numerator", equalTo(5))
                .body("figures[0].denominator", equalTo(4))
                .body("figures[4].formula", containsString("từ 20% thủ tục"))
                .body("figures[4].numbers.listed", equalTo(2))
                .body("figures[6].unknown[0].text", equalTo("Phản ánh chưa có kết luận"))
                .body("figures[8].law", containsString("01/2018/TT-VPCP"))
                .body("band.name", equalTo("Tốt"));
        leader("H90", "leader-h90")
                .header("Accept-Language", "en")
                .get(PATH + "/" + id + "/explanation")
                .then()
                .body("band.name", equalTo("Good"));
    }

    private void theTablesRefuseToo(String id) {
        for (var change : List.of(
                "update evaluation set dossiers = 5 where id = ?::uuid",
                "delete from evaluation where id = ?::uuid",
                "update evaluation_case set dossier_code = '' where evaluation_id = ?::uuid",
                "delete from evaluation_officer where evaluation_id = ?::uuid",
                "insert into evaluation_officer values (?::uuid, 'x', 'H90.77', '{}')")) {
            assertThatThrownBy(() -> database.update(change, id))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("frozen");
        }
    }

    private static void officersSeeTheirOwn(String id) {
        staff("officer", UNIT, "officer-1")
                .get(PATH + "/own")
                .then()
                .statusCode(200)
                .body("items.evaluationId", hasItem(id))
                .body("items.officer", hasItem("officer-1"))
                .body("items[0].sheet.figures[4].unknown.REPORTER_PROTECTED", equalTo(1));
        staff("officer", UNIT, "officer-1")
                .get(PATH + "/own/" + id + "/dossiers?index=7")
                .then()
                .statusCode(403);
        staff("officer", UNIT, "officer-1")
                .get(PATH + "/own/" + id + "/dossiers?index=1&points=2")
                .then()
                .body("items.applicationId", contains(EARLY.toString()));
        staff("officer", UNIT, "officer-3").get(PATH + "/own").then().body("items", empty());
        staff("officer", UNIT, "officer-3")
                .get(PATH + "/own/" + id + "/dossiers")
                .then()
                .statusCode(404);
    }

    private void everybodySeesAveragesOfManyDossiersOnly() {
        var open = given().get("/public/v1/evaluations?period=2026-Q3&agency=" + UNIT);
        open.then()
                .statusCode(200)
                .body("items.agency", contains(UNIT))
                .body("items[0].withheld", equalTo(true))
                .body("items[0].indices", empty())
                .body("items[0].total", nullValue());
        given().header("If-None-Match", open.header("ETag"))
                .get("/public/v1/evaluations?period=2026-Q3&agency=" + UNIT)
                .then()
                .statusCode(304);
        given().get("/public/v1/evaluations?period=2026").then().body("items.agency", not(hasItem(UNIT)));
        given().get("/public/v1/evaluations").then().statusCode(400);
    }

    private static void thePortalFollows() {
        var portal = staff("partner-national-portal", "H90", "portal");
        var feed = portal.get("/integration/v1/evaluations/changes")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(feed.getList("items.evaluation.agency")).contains(UNIT);
        var again = staff("partner-national-portal", "H90", "portal")
                .get("/integration/v1/evaluations/changes?cursor=" + feed.getString("cursor"));
        assertThat(again.jsonPath().getList("items")).isEmpty();
        assertThat(again.jsonPath().getString("cursor")).isEqualTo(feed.getString("cursor"));
        for (var wrong : List.of("'; drop table report", "eyJ4IjoxfQ")) {
            given().queryParam("cursor", wrong)
                    .get("/public/v1/feedback/changes")
                    .then()
                    .statusCode(400);
        }
    }

    @Test
    void every_state_of_a_report_has_its_name_in_the_national_system() throws ClassNotFoundException {
        var named = database.query(
                row -> row.getString(1), "select status from national_report_state where valid_to is null");

        assertThat(Class.forName("vn.tthc.feedback.report.Status").getEnumConstants())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void an_answer_that_is_published_and_its_states_are_followed_without_its_sender() {
        var id = aPublishedReport();
        var code = database.query(row -> row.getString(1), "select code from report where id = ?", id)
                .getFirst();
        FeedbackWorld.await(
                () -> all("/public/v1/feedback/changes", RestAssured::given).contains(code));

        assertThat(all("/public/v1/feedback/changes", RestAssured::given))
                .contains("\"answer\":\"Đã chấn chỉnh\"")
                .doesNotContain("Nguyễn Văn An", "0900000011");
        assertThat(all("/integration/v1/feedback/changes", () -> staff("partner-national-portal", "H90", "portal")))
                .contains(code, "đã công khai")
                .doesNotContain("Nguyễn Văn An", "0900000011");
    }

    /** Everything that may be followed, page by page. */
    private static String all(String path, Supplier<RequestSpecification> as) {
        var items = new StringBuilder();
        var cursor = "";
        for (var more = true; more; ) {
            var page = as.get()
                    .get(path + "?limit=100&cursor=" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            items.append(page.asString());
            cursor = page.path("cursor");
            more = page.path("more");
        }
        return items.toString();
    }

    private static UUID aPublishedReport() {
        var sender = Map.of("name", "Nguyễn Văn An", "address", "Tổ 3", "phone", "0900000011");
        String id = FeedbackWorld.citizen(FeedbackWorld.AN)
                .body(Map.of("kind", "REPORT", "content", "Mở cửa muộn", "agencyCode", "H90.31", "sender", sender))
                .post("/api/v1/feedback")
                .path("id");
        act(id, "accept", Map.of());
        act(id, "classify", Map.of("kind", "ADMINISTRATIVE_BEHAVIOUR"));
        act(
                id,
                "answer",
                Map.of(
                        "content",
                        "Đã chấn chỉnh",
                        "outcome",
                        "PROVEN",
                        "documentNumber",
                        "12/UBND",
                        "documentDate",
                        "2026-11-20"));
        act(id, "publish", Map.of());
        return UUID.fromString(id);
    }

    private static void act(String id, String verb, Map<String, ?> body) {
        var answer = FeedbackWorld.feedbackOfficer("H90").body(body).post("/api/v1/feedback/" + id + "/" + verb);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    }

    @Test
    void the_same_events_in_another_order_and_told_twice_give_the_same_bytes() {
        var before = compute();

        for (var seed : List.of(1, 2)) {
            QuarkusTransaction.requiringNew().run(() -> rebuild(new Random(seed)));
            var after = compute();

            assertThat(after.figures()).isEqualTo(before.figures());
            assertThat(after.digest()).isEqualTo(before.digest());
            assertThat(after.cases()).isEqualTo(before.cases());
        }
    }

    private void rebuild(Random random) {
        database.update("truncate fact_dossier, fact_contact, fact_time, fact_posting, fact_version, fact_delivery,"
                + " fact_report");
        var events = QuarterOfAUnit.events();
        for (int twice = 0; twice < 2; twice++) {
            Collections.shuffle(events, random);
            events.forEach(this::apply);
        }
    }

    private void apply(Event event) {
        switch (event) {
            case ApplicationEvent it -> dossiers.effect(it).run();
            case EvaluationEvent it -> works.on(it);
            case AgencyEvent it -> catalog.on(it);
            case ProcedureEvent it -> catalog.on(it);
            case PostingEvent it -> catalog.on(it);
            case FeedbackEvent it -> reports.on(it);
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    private Computed compute() {
        return QuarkusTransaction.requiringNew().call(() -> computation.of(UNIT, QUARTER, QUARTER.ends()));
    }

    @Test
    void what_is_wrong_with_a_draft_is_said() {
        for (var wrong : List.of("2026-Q5", "2027", "2026-13", "q3")) {
            leader("H90", "leader-h90")
                    .body(Map.of("agency", UNIT, "period", wrong))
                    .post(PATH)
                    .then()
                    .statusCode(400)
                    .body("violations.field", hasItem(endsWith("period")));
        }
        for (var foreign : List.of("H90.99", "H90")) {
            leader(UNIT, "leader-77")
                    .body(Map.of("agency", foreign, "period", "2026-Q3"))
                    .post(PATH)
                    .then()
                    .statusCode(422)
                    .body("violations[0].field", equalTo("agency"));
        }
        var id = draft("2026");
        leader(UNIT, "leader-77")
                .body(Map.of("agency", UNIT, "period", "2026"))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("type", endsWith("/evaluation-exists"));
        approve("H90", "leader-h90", id, "\"0\"").then().statusCode(409).body("type", endsWith("/period-not-over"));
        leader(UNIT, "leader-77").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    private static String draft(String period) {
        var answer = leader(UNIT, "leader-77")
                .header("Idempotency-Key", "draft-77-" + period)
                .body(Map.of("agency", UNIT, "period", period))
                .post(PATH);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private static Response approve(String agency, String subject, String id, @Nullable String ifMatch) {
        var request = leader(agency, subject);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(PATH + "/" + id + "/approve");
    }

    private long known() {
        return database.count(
                "select count(*) from fact_dossier where competent_agency = ? and ended_at is not null"
                        + " and (return_way is not null or ended = 'STOPPED')",
                UNIT);
    }

    private static RequestSpecification leader(String agency, String subject) {
        return staff("leader", agency, subject);
    }

    private static RequestSpecification staff(String role, String agency, String subject) {
        return given().auth()
                .oauth2(Tokens.as(role).agency(agency).subject(subject).build())
                .contentType(ContentType.JSON);
    }

    /** Any probe sends to the topic of its event. */
    private static void send(List<Event> events) {
        try (var probe = EventProbe.of(EvaluationEvent.TOPIC)) {
            events.forEach(probe::send);
        }
    }
}
