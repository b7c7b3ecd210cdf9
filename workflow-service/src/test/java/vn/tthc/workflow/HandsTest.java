package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

/** Tasks that change hands: whoever held one before does nothing with it after. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class HandsTest {

    private static final String COLLEAGUE = Office.token("officer", Office.COMMUNE, "officer-2");
    private static final Map<String, String> TO_COLLEAGUE =
            Map.of("to", "officer-2", "toName", "Cán bộ officer-2", "reason", "Chia lại việc");

    private static UUID running() {
        return Office.accepted(Office.approved(Office.threeSteps()));
    }

    @Test
    void a_forwarded_task_is_the_colleagues_and_no_longer_the_senders() {
        var task = Office.claimed(Office.officer(), running());

        Office.post(COLLEAGUE, "/tasks/" + task + "/forward", TO_COLLEAGUE)
                .then()
                .statusCode(409);
        Office.post(Office.officer(), "/tasks/" + task + "/forward", TO_COLLEAGUE)
                .then()
                .statusCode(200)
                .body("holder.name", equalTo("Cán bộ officer-2"))
                .body("mine", equalTo(false));

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409)
                .body("type", endsWith("task-not-yours"))
                .body("holder.name", equalTo("Cán bộ officer-2"));
        Office.post(COLLEAGUE, "/tasks/" + task + "/complete", Map.of()).then().statusCode(200);
    }

    @Test
    void a_leader_reassigns_what_anybody_of_his_agency_holds_and_nothing_else() {
        var task = Office.claimed(Office.officer(), running());
        var path = "/tasks/" + task + "/reassign";

        Office.post(Office.token("leader", Office.ELSEWHERE, "other-leader"), path, TO_COLLEAGUE)
                .then()
                .statusCode(404);
        Office.post(Office.leader(), path, Map.of("to", "officer-2")).then().statusCode(400);
        Office.post(Office.leader(), path, TO_COLLEAGUE).then().statusCode(200);

        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409);
        Office.post(COLLEAGUE, "/tasks/" + task + "/complete", Map.of()).then().statusCode(200);
    }

    @Test
    void nobody_is_given_a_signature_under_what_he_prepared_himself() {
        var application = running();
        for (int step = 0; step < 2; step++) {
            var task = Office.claimed(Office.officer(), application);
            Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                    .then()
                    .statusCode(200);
        }
        var sign = Office.openTask(Office.leader(), application);

        Office.post(
                        Office.leader(),
                        "/tasks/" + sign + "/reassign",
                        Map.of("to", "officer-1", "toName", "Cán bộ", "reason", "Ký thay"))
                .then()
                .statusCode(409)
                .body("type", endsWith("four-eyes"));
    }

    @Test
    void after_its_lease_a_task_is_anybodys() {
        var task = Office.claimed(Office.officer(), running());
        Office.post(COLLEAGUE, "/tasks/" + task + "/claim", Map.of()).then().statusCode(409);

        assertThat(Database.change("update task set lease_until = claimed_at where id = '" + task + "'"))
                .isEqualTo("done");

        Office.post(COLLEAGUE, "/tasks/" + task + "/claim", Map.of())
                .then()
                .statusCode(200)
                .body("mine", equalTo(true));
        Office.post(Office.officer(), "/tasks/" + task + "/complete", Map.of())
                .then()
                .statusCode(409);
    }

    @Test
    void a_deputy_takes_over_on_his_days_and_only_from_whom_he_stands_in_for() {
        var me = Office.token("officer", Office.COMMUNE, "away-1");
        var deputy = Office.token("officer", Office.COMMUNE, "deputy-1");
        var task = Office.claimed(me, running());
        var other = Office.claimed(Office.officer(), running());
        var later = appoint(me, "2026-11-23", "2026-11-27");
        Office.post(deputy, "/tasks/" + task + "/claim", Map.of()).then().statusCode(409);

        var now = appoint(me, "2026-11-20", "2026-11-20");
        Office.post(deputy, "/tasks/" + other + "/claim", Map.of()).then().statusCode(409);
        Office.post(deputy, "/tasks/" + task + "/claim", Map.of()).then().statusCode(200);

        Office.post(me, "/tasks/" + task + "/complete", Map.of()).then().statusCode(409);
        Office.get(COLLEAGUE, "/deputies")
                .then()
                .body("items.id", hasItem(later))
                .body("items.id", hasItem(now));
        Office.post(COLLEAGUE, "/deputies/" + now + "/end", Map.of()).then().statusCode(403);
        Office.post(Office.token("leader", Office.ELSEWHERE, "x"), "/deputies/" + now + "/end", Map.of())
                .then()
                .statusCode(404);
        Office.post(me, "/deputies/" + now + "/end", Map.of()).then().statusCode(200);
        var next = Office.claimed(me, running());
        Office.post(deputy, "/tasks/" + next + "/claim", Map.of()).then().statusCode(409);
    }

    private static String appoint(String token, String from, String to) {
        return Office.post(
                        token,
                        "/deputies",
                        Map.of(
                                "deputy",
                                Map.of("subject", "deputy-1", "name", "Cán bộ deputy-1"),
                                "from",
                                from,
                                "to",
                                to,
                                "reason",
                                "Nghỉ phép"))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("id");
    }

    @Test
    void nobody_stands_in_for_himself_or_backwards_or_for_others_without_their_leader() {
        var colleague = Map.of("subject", "officer-2", "name", "Cán bộ");
        var self = Map.of("subject", "officer-1", "name", "Cán bộ");

        Office.post(
                        Office.officer(),
                        "/deputies",
                        Map.of("deputy", self, "from", "2026-11-23", "to", "2026-11-24", "reason", "Nghỉ"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("deputy")));
        Office.post(
                        Office.officer(),
                        "/deputies",
                        Map.of("deputy", colleague, "from", "2026-11-25", "to", "2026-11-24", "reason", "Nghỉ"))
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of("to")));
        Office.post(
                        COLLEAGUE,
                        "/deputies",
                        Map.of(
                                "absent",
                                self,
                                "deputy",
                                Map.of("subject", "officer-3", "name", "Cán bộ"),
                                "from",
                                "2026-11-23",
                                "to",
                                "2026-11-24",
                                "reason",
                                "Nghỉ"))
                .then()
                .statusCode(403);
    }

    @Test
    void an_urgent_task_goes_first_by_the_value_that_the_list_shows() {
        var definition = Office.approved(Office.threeSteps());
        Office.accepted(definition);
        var urgent = Office.openTask(Office.officer(), Office.accepted(definition));

        Office.post(Office.leader(), "/tasks/" + urgent + "/priority", Map.of("priority", 4, "reason", "Gấp"))
                .then()
                .statusCode(400);
        Office.post(Office.leader(), "/tasks/" + urgent + "/priority", Map.of("priority", 3, "reason", "Gấp"))
                .then()
                .statusCode(200)
                .body("priority", equalTo(3));

        var list = Office.get(Office.officer(), "/tasks?limit=100").jsonPath();
        assertThat(list.getString("items[0].id")).isEqualTo(urgent);
        assertThat(list.getList("items.rankAt", String.class)).isSorted();
    }

    @Test
    void many_tasks_are_done_at_once_each_with_a_result_of_its_own() {
        var definition = Office.approved(Office.threeSteps());
        var free = Office.openTask(Office.officer(), Office.accepted(definition));
        var taken = Office.claimed(COLLEAGUE, Office.accepted(definition));
        var unknown = UUID.randomUUID().toString();
        var tasks = List.of(Map.of("id", free), Map.of("id", taken), Map.of("id", unknown));

        Office.post(Office.officer(), "/tasks/bulk", Map.of("action", "CLAIM", "tasks", tasks))
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of(200, 409, 404)))
                .body("items[1].problem", endsWith("task-already-claimed"));
        Office.post(
                        Office.officer(),
                        "/tasks/bulk",
                        Map.of("action", "COMPLETE", "tasks", List.of(Map.of("id", free, "version", 99))))
                .then()
                .body("items.status", equalTo(List.of(412)));
        Office.post(Office.officer(), "/tasks/bulk", Map.of("action", "REASSIGN", "tasks", tasks))
                .then()
                .statusCode(403);
        Office.post(Office.leader(), "/tasks/bulk", Map.of("action", "REASSIGN", "tasks", tasks))
                .then()
                .statusCode(422);
        Office.post(Office.officer(), "/tasks/bulk", Map.of("action", "CLAIM", "tasks", List.of()))
                .then()
                .statusCode(400);
        Office.post(
                        Office.leader(),
                        "/tasks/bulk",
                        Map.of("action", "REASSIGN", "tasks", tasks, "to", "officer-3", "toName", "Cán bộ 3"))
                .then()
                .body("items.status", equalTo(List.of(200, 200, 404)));
    }
}
