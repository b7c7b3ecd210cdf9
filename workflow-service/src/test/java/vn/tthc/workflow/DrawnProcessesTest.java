package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.testing.Infrastructure;

/** Three real processes, each as a picture, as text, and out to BPMN and in again as it was. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class DrawnProcessesTest {

    private static final Path PICTURES = Path.of("target", "pictures");

    private static String drafted(String name) throws IOException {
        var body = Files.readString(Path.of("src", "test", "resources", "processes", name + ".json"));
        return RestAssured.given()
                .auth()
                .oauth2(Office.controller())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/process-definitions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static String shown(String id, String how) {
        return Office.get(Office.officer(), "/process-definitions/" + id + "/" + how)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Response imported(String xml) {
        return RestAssured.given()
                .auth()
                .oauth2(Office.controller())
                .contentType("application/xml; charset=UTF-8")
                .body(xml)
                .post("/api/v1/process-definitions/bpmn?procedureCode=" + Office.PROCEDURE);
    }

    private static List<Map<String, Object>> steps(String id) {
        return Office.get(Office.officer(), "/process-definitions/" + id)
                .jsonPath()
                .getList("steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-day-copy", "building-permit", "birth-bundle"})
    void out_to_bpmn_and_in_again_a_process_is_what_it_was(String name) throws IOException {
        var id = drafted(name);

        var again = imported(shown(id, "bpmn"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        assertThat(steps(again)).containsExactlyElementsOf(steps(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-day-copy", "building-permit", "birth-bundle"})
    void a_process_is_drawn_and_told(String name) throws IOException {
        var id = drafted(name);

        var svg = shown(id, "picture");
        Files.createDirectories(PICTURES);
        Files.writeString(PICTURES.resolve(name + ".svg"), svg);
        Files.writeString(PICTURES.resolve(name + ".txt"), shown(id, "text"));

        for (var step : steps(id)) {
            assertThat(svg).contains("<title>" + step.get("name") + "</title>");
            assertThat(shown(id, "text")).contains(". " + step.get("name") + ":");
        }
        assertThat(svg).contains("Cơ quan giải");
    }

    @Test
    void names_cannot_break_out_of_the_picture() {
        var evil = Map.<String, Object>of(
                "code",
                "a",
                "name",
                "<script>alert(1)</script>&\"",
                "agency",
                "COMPETENT",
                "role",
                "leader",
                "hours",
                1);
        var id = Office.draft(List.of(evil))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");

        assertThat(shown(id, "picture")).doesNotContain("<script").contains("&lt;script&gt;");
        assertThat(shown(id, "bpmn")).doesNotContain("<script");
        assertThat(imported(shown(id, "bpmn")).statusCode()).isEqualTo(201);
    }

    @Test
    void a_file_that_cannot_be_taken_over_says_why() {
        imported("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>")
                .then()
                .statusCode(400)
                .body("type", endsWith("bpmn-unreadable"));
        imported("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="P">
                <startEvent id="s"/><scriptTask id="x"/></process></definitions>""")
                .then()
                .statusCode(422)
                .body("type", endsWith("bpmn-unsupported"))
                .body("violations.field", equalTo(List.of("scriptTask#x")));
        imported("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="P">
                <startEvent id="s"/><userTask id="a" name="A"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/>
                </process></definitions>""").then().statusCode(422).body("violations.field", hasItem("steps[0].agency"));
        imported("""
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
                <startEvent id="s"/></process></definitions>""").then().statusCode(400).body("violations.field", hasItem("name"));
    }
}
