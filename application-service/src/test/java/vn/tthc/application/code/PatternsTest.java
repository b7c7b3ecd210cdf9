package vn.tthc.application.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.DossierProblem;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Draft;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.Problem;
import vn.tthc.testing.Infrastructure;

/** How a code is written follows the day; what happens after the last number follows the patterns of that day. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PatternsTest {

    private static final String AGENCY = "H90.95";
    private static final LocalDate DAY = LocalDate.of(2030, 6, 3);

    @Inject
    Province province;

    @Inject
    Codes codes;

    @Inject
    Dossiers dossiers;

    @Inject
    Database database;

    @AfterEach
    void onlyTheLegalPattern() {
        database.update("delete from dossier_code_counter where agency_code = ?", AGENCY);
        database.update("update dossier set code = null where receiving_agency = ?", AGENCY);
        database.update("delete from code_pattern where valid_from > '2018-07-01'");
        database.update("update code_pattern set valid_to = null");
    }

    @Test
    void after_the_last_number_of_the_only_pattern_the_next_is_refused_and_nothing_is_counted() {
        counted(DAY, 9998);

        assertThat(draw(DAY)).isEqualTo("H90.95-300603-9999");
        assertThatThrownBy(() -> draw(DAY))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.type()).isEqualTo(DossierProblem.DAILY_CODES_EXHAUSTED));
        assertThat(last(DAY)).isEqualTo(9999);
    }

    @Test
    void after_the_last_number_of_a_pattern_the_wider_one_of_that_day_goes_on() {
        var day = DAY.plusDays(1);
        add(2, "{agency}-{yyMMdd}-{00000}", day).then().statusCode(201);
        counted(day, 9998);

        assertThat(draw(day)).isEqualTo("H90.95-300604-9999");
        assertThat(draw(day)).isEqualTo("H90.95-300604-10000");
        assertThat(draw(day)).isEqualTo("H90.95-300604-10001");
    }

    @Test
    void a_new_pattern_holds_from_its_day_on_and_the_days_before_keep_theirs() {
        var day = DAY.plusDays(10);
        add(1, "{agency}-{yyyyMMdd}-{0000000}", day).then().statusCode(201).body("width", equalTo(7));

        assertThat(draw(day.minusDays(1))).isEqualTo("H90.95-300612-0001");
        assertThat(draw(day)).isEqualTo("H90.95-20300613-0000001");
        admin().get("/api/v1/codes/patterns")
                .then()
                .statusCode(200)
                .body("items.find { it.rank == 1 }.validTo", equalTo(day.toString()));
    }

    @Test
    void an_agency_writes_in_its_own_pattern_from_its_day_on_and_no_other_does() {
        province.settle();
        var day = DAY.plusDays(20);
        own(Province.COMMUNE, 1, "{agency}-{yyyyMMdd}-{0000000}", day)
                .then()
                .statusCode(201)
                .body("agency", equalTo(Province.COMMUNE));

        assertThat(codeOf(Province.COMMUNE, day)).isEqualTo("H90.31-20300623-0000001");
        assertThat(codeOf(Province.COMMUNE, day.minusDays(1))).isEqualTo("H90.31-300622-0001");
        assertThat(codeOf(AGENCY, day)).isEqualTo("H90.95-300623-0001");
        admin().get("/api/v1/codes/patterns").then().body("items.size()", equalTo(1));
        admin().get("/api/v1/codes/patterns?agency=" + Province.COMMUNE).then().body("items.size()", equalTo(2));
        own(Province.COMMUNE, 1, "{agency}-{yyMMdd}-{0000}", day).then().statusCode(422);
        own(Province.OTHER_COMMUNE, 1, "{agency}-{yyMMdd}-{00000}", day).then().statusCode(201);
    }

    @Test
    void what_an_agencys_own_pattern_has_no_room_for_is_written_in_that_of_every_agency() {
        province.settle();
        var day = DAY.plusDays(30);
        add(2, "{agency}-{yyMMdd}-{00000}", day).then().statusCode(201);
        own(Province.COMMUNE, 1, "{agency}-{yyyyMMdd}-{0000}", day).then().statusCode(201);

        assertThat(codeOf(Province.COMMUNE, day, 9_999)).isEqualTo("H90.31-20300703-9999");
        assertThat(codeOf(Province.COMMUNE, day, 10_000)).isEqualTo("H90.31-300703-10000");
    }

    @Test
    void an_agency_that_nobody_knows_has_no_pattern() {
        own("H90.404", 1, "{agency}-{yyMMdd}-{00000}", DAY)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("agency"));
    }

    @Test
    void a_day_for_which_numbers_were_set_apart_keeps_its_pattern() {
        counted(DAY, 20);

        add(1, "{agency}-{yyMMdd}-{00000}", DAY).then().statusCode(422).body("violations.field", hasItem("validFrom"));
        add(1, "{agency}-{yyMMdd}-{00000}", DAY.plusDays(1)).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, '{agency}-{0000}',            2031-01-01, pattern
            2, '{agency}-{yyMMdd}-{0000}',   2031-01-01, pattern
            1, '{agency}-{yyMMdd}-{00000}',  2020-01-01, validFrom
            """)
    void a_pattern_that_could_repeat_a_code_or_change_a_past_day_is_refused(
            int rank, String pattern, LocalDate from, String field) {
        add(rank, pattern, from).then().statusCode(422).body("violations.field", hasItem(field));
    }

    private static Response add(int rank, String pattern, LocalDate from) {
        return admin().body(Map.of("rank", rank, "pattern", pattern, "validFrom", from.toString()))
                .post("/api/v1/codes/patterns");
    }

    private static Response own(String agency, int rank, String pattern, LocalDate from) {
        return admin().body(Map.of("agency", agency, "rank", rank, "pattern", pattern, "validFrom", from.toString()))
                .post("/api/v1/codes/patterns");
    }

    private String codeOf(String agency, LocalDate day) {
        return codeOf(agency, day, 1);
    }

    private String codeOf(String agency, LocalDate day, int number) {
        return database.query(row -> row.getString(1), "select dossier_code_of(?, ?, ?)", agency, day, number)
                .getFirst();
    }

    private static io.restassured.specification.RequestSpecification admin() {
        return Desks.staff("admin", "H90");
    }

    private void counted(LocalDate day, int last) {
        database.update(
                "insert into dossier_code_counter (agency_code, day, last_number) values (?, ?, ?)", AGENCY, day, last);
    }

    private int last(LocalDate day) {
        return (int) database.count(
                "select last_number from dossier_code_counter where agency_code = ? and day = ?", AGENCY, day);
    }

    private String draw(LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> codes.draw(draft(), AGENCY, day));
    }

    private UUID draft() {
        var now = Instant.parse("2026-11-20T03:00:00Z");
        var applicant = new Applicant("Trần Thị Bình", "099000000022", "key", null, null, null);
        var draft = new Draft(Province.PROCEDURE, "x", Province.CASE, AGENCY, AGENCY, applicant, "{}");
        var dossier = new Dossier(Ids.at(now), Channel.DIRECT, draft, "r", now);
        dossiers.persist(dossier);
        return dossier.id();
    }
}
