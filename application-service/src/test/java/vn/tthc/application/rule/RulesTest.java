package vn.tthc.application.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.staff;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RulesTest {

    private static final String RULES = PATH + "/rules";

    @Inject
    Rules rules;

    @Test
    void the_older_rules_go_on_until_somebody_dates_others() {
        var today = Instant.parse("2026-11-20T03:00:00Z");

        assertThat(rules.at(Rule.SUPPLEMENT_ROUNDS, "any", today).number()).isEqualTo(2);
        assertThat(rules.at(Rule.SUPPLEMENT_WINDOW_WORKING_DAYS, "any", today).number())
                .isEqualTo(3);
        assertThat(rules.at(Rule.SUPPLEMENT_EFFECT, "any", today).value()).isEqualTo("RESTART");
        assertThat(rules.at(Rule.EXTENSIONS, "any", today).number()).isEqualTo(1);
        assertThat(rules.at(Rule.EXTENSION_NOTICE_WORKING_DAYS, "any", today).legalBasis())
                .isEqualTo("Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP");
    }

    @Test
    void a_procedures_own_rule_goes_before_the_general_one_from_its_day_on() {
        add("SUPPLEMENT_LAPSE_DAYS", "9.100001", "2098-03-01", "60")
                .then()
                .statusCode(201)
                .body("validTo", nullValue());

        assertThat(lapse("9.100001", "2098-02-28T16:59:59Z")).isEqualTo(30);
        assertThat(lapse("9.100001", "2098-02-28T17:00:00Z")).isEqualTo(60);
        assertThat(lapse("9.100002", "2098-03-01T03:00:00Z")).isEqualTo(30);
    }

    @Test
    void a_later_rule_ends_the_one_before_and_one_in_between_ends_with_the_next() {
        add("EXTENSIONS", "9.100003", "2098-01-01", "1").then().statusCode(201);
        add("EXTENSIONS", "9.100003", "2098-07-01", "2").then().statusCode(201);
        add("EXTENSIONS", "9.100003", "2098-04-01", "3").then().body("validTo", equalTo("2098-07-01"));

        staff("procedure-controller", "H90")
                .get(RULES + "?limit=100")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.procedureCode == '9.100003' }.value",
                        equalTo(java.util.List.of("1", "3", "2")))
                .body("items.findAll { it.procedureCode == '9.100003' }.validTo", hasItems("2098-04-01", "2098-07-01"));
        staff("admin", "H90").get(RULES + "?limit=1").then().body("next", notNullValue());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EXTENSIONS,        2098-01-01, RESTART, value
            SUPPLEMENT_EFFECT, 2098-01-01, 3,       value
            EXTENSIONS,        2020-01-01, 2,       validFrom
            """)
    void what_is_no_value_or_would_judge_the_past_is_refused(String name, String from, String value, String field) {
        add(name, "9.100004", from, value).then().statusCode(422).body("violations.field", hasItem(field));
    }

    @Test
    void a_day_has_one_value() {
        add("EXTENSIONS", "9.100005", "2098-01-01", "1").then().statusCode(201);

        add("EXTENSIONS", "9.100005", "2098-01-01", "2")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("validFrom"));
    }

    private int lapse(String procedure, String at) {
        return rules.at(Rule.SUPPLEMENT_LAPSE_DAYS, procedure, Instant.parse(at))
                .number();
    }

    private static Response add(String name, String procedure, String from, String value) {
        return staff("admin", "H90")
                .body(Map.of(
                        "name", name,
                        "procedureCode", procedure,
                        "validFrom", from,
                        "value", value,
                        "legalBasis", "Quyết định của tỉnh"))
                .post(RULES);
    }
}
