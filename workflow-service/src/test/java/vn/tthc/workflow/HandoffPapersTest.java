package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.testing.Infrastructure;

/** What goes along with a dossier, and what the receiver found of it. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class HandoffPapersTest {

    private static final String BUILDER = Office.token("officer", Office.CONSTRUCTION, "builder-1");
    private static final String DRAWING = "a".repeat(64);
    private static final String CORRECTED = "b".repeat(64);

    /** A dossier with one paper in two versions, told in the wrong order and twice. */
    private static UUID running() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var first = UUID.randomUUID();
        var second = filed(application, UUID.randomUUID(), first, 2, CORRECTED);
        Office.send(second);
        Office.send(filed(application, first, first, 1, DRAWING));
        Office.send(second);
        Office.eventually(() ->
                Database.count("select count(*) from dossier_document where application_id = '" + application + "'")
                        == 2);
        return application;
    }

    private static ApplicationEvent.DocumentFiled filed(
            UUID application, UUID document, UUID series, int revision, String sha256) {
        return new ApplicationEvent.DocumentFiled(
                application, document, series, revision, "DRAWING", sha256, Instant.parse("2026-11-20T01:00:00Z"));
    }

    private static Map<String, Object> file(String sha256) {
        return Map.of("kind", "ELECTRONIC", "sha256", sha256);
    }

    @Test
    void a_list_is_compared_with_the_dossier_and_the_receiver_says_what_he_found_of_each_line() {
        var task = Office.claimed(Office.officer(), running());
        var path = "/tasks/" + task + "/handoff";
        Office.post(
                        Office.officer(),
                        path,
                        Map.of("toAgency", Office.CONSTRUCTION, "papers", List.of(file(CORRECTED), file(DRAWING))))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("papers[1].sha256"));
        var handoff = Office.post(
                        Office.officer(),
                        path,
                        Map.of(
                                "toAgency",
                                Office.CONSTRUCTION,
                                "papers",
                                List.of(
                                        file(CORRECTED),
                                        Map.of("kind", "ORIGINAL", "name", "Bản chính giấy chứng nhận", "count", 2))))
                .then()
                .statusCode(201)
                .body("papers.name", equalTo(List.of("DRAWING", "Bản chính giấy chứng nhận")))
                .extract()
                .jsonPath()
                .getString("id");
        var receive = "/handoffs/" + handoff + "/receive";
        var unknownLine = Map.of("papers", List.of(Map.of("line", 3, "finding", "MISSING")));
        Office.post(BUILDER, receive, unknownLine)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("papers[0].line"));

        Office.post(
                        BUILDER,
                        receive,
                        Map.of("papers", List.of(Map.of("line", 2, "finding", "MISSING", "remark", "Không có"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECEIVED"))
                .body("papers.finding", equalTo(List.of("PRESENT", "MISSING")));
    }

    @Test
    void without_a_list_the_newest_version_of_every_paper_goes_along() {
        var task = Office.claimed(Office.officer(), running());

        Office.post(Office.officer(), "/tasks/" + task + "/handoff", Map.of("toAgency", Office.CONSTRUCTION))
                .then()
                .statusCode(201)
                .body("papers.sha256", equalTo(List.of(CORRECTED)));
    }

    @Test
    void whoever_sent_the_dossier_on_has_nothing_to_give_back() {
        var application = running();
        var task = Office.claimed(Office.officer(), application);
        var first = handedTo(Office.officer(), task, Office.CONSTRUCTION, BUILDER);
        Office.claimed(BUILDER, application);
        var surveyor = Office.token("officer", Office.LAND, "land-1");
        handedTo(BUILDER, task, Office.LAND, surveyor);

        Office.post(BUILDER, "/handoffs/" + first + "/return", Map.of()).then().statusCode(409);

        assertThat(Office.process(application).getString("custodian")).isEqualTo(Office.LAND);
        Office.get(surveyor, "/tasks/" + task).then().statusCode(200).body("state", equalTo("OPEN"));
    }

    private static String handedTo(String sender, String task, String agency, String receiver) {
        var id = Office.post(sender, "/tasks/" + task + "/handoff", Map.of("toAgency", agency))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
        Office.post(receiver, "/handoffs/" + id + "/receive", Map.of()).then().statusCode(200);
        return id;
    }
}
