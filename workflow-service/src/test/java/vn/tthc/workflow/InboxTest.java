package vn.tthc.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tthc.testing.Infrastructure;

/** Work lists a person can trust: what is counted is what is shown, and what is sorted by is shown. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class InboxTest {

    /** What each box counts, as the list is asked for it. */
    private static final Map<String, String> LISTS = Map.of(
            "ALL", "",
            "OPEN", "&state=OPEN",
            "OVERDUE", "&overdue=true",
            "WAITING", "&state=WAITING",
            "IN_TRANSIT", "&state=IN_TRANSIT",
            "MINE", "&mine=true",
            "MINE_OVERDUE", "&mine=true&overdue=true");

    /** Eighty tasks in every state, of three officers, late and early, urgent and not, in an agency of their own. */
    private static void scatter(String agency) {
        var task = Office.openTask(Office.officer(), Office.accepted(Office.approved(Office.threeSteps())));
        assertThat(Database.change("""
                        insert into task select (jsonb_populate_record(t, jsonb_build_object(
                            'id', gen_random_uuid(), 'agency_code', '%s', 'state', s.state, 'priority', s.priority,
                            'role', case when g %% 5 = 0 then 'receptionist' else 'officer' end,
                            'holder', case when s.held then 'hand-' || s.hand end,
                            'holder_name', case when s.held then 'Cán bộ ' || s.hand end,
                            'claimed_at', case when s.held then '2026-11-19T01:00:00Z' end,
                            'closed_at', case when s.state in ('DONE', 'CANCELLED') then '2026-11-19T02:00:00Z' end,
                            'due_at', s.due_at, 'rank_at', s.due_at - s.priority * interval '5 days'))).*
                        from task t cross join generate_series(1, 80) g
                        cross join lateral (select abs(hashint4(g * 7 + 1)) a, abs(hashint4(g * 7 + 2)) b,
                            abs(hashint4(g * 7 + 3)) c, abs(hashint4(g * 7 + 4)) d) r
                        cross join lateral (select
                            (array['OPEN', 'CLAIMED', 'CLAIMED', 'WAITING', 'IN_TRANSIT', 'DONE', 'CANCELLED'])[1 + a %% 7]
                                as state, b %% 4 as priority, c %% 3 as hand,
                            timestamptz '2026-11-20T01:00:00Z' + (d %% 200 - 100) * interval '1 hour' as due_at) x
                        cross join lateral (select x.*, x.state in ('CLAIMED', 'DONE') as held) s
                        where t.id = '%s'""".formatted(agency, task))).isEqualTo("done");
    }

    @Test
    void every_count_of_the_inbox_is_the_length_of_its_list_for_whoever_looks() {
        scatter("H90.77");

        for (var role : List.of("officer", "leader", "receptionist")) {
            var me = Office.token(role, "H90.77", "hand-1");
            var counts = Office.get(me, "/inbox/counts")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            LISTS.forEach((box, query) -> {
                var list = Office.get(me, "/tasks?limit=100" + query).jsonPath();
                assertThat(counts.getInt(box + ".count"))
                        .as(role + " " + box)
                        .isEqualTo(list.getList("items").size());
                assertThat(list.getList("items.rankAt", String.class)).isSorted();
            });
            assertThat(counts.getInt("MINE.count")).as(role).isPositive();
        }
    }

    @Test
    void the_workload_of_officers_desks_and_agencies_adds_up_to_the_list() {
        scatter("H90.78");
        var leader = Office.token("leader", "H90.78", "chief");
        var all = Office.get(leader, "/tasks?limit=100")
                .jsonPath()
                .getList("items")
                .size();
        var late = Office.get(leader, "/tasks?limit=100&overdue=true")
                .jsonPath()
                .getList("items")
                .size();

        for (var by : List.of("OFFICER", "ROLE", "AGENCY")) {
            var loads = Office.get(leader, "/inbox/workload?by=" + by)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            var total = List.of("open", "claimed", "waiting", "inTransit").stream()
                    .mapToInt(part -> loads.getInt("items.sum { it." + part + " }"))
                    .sum();
            assertThat(total).as(by).isEqualTo(all);
            assertThat(loads.getInt("items.sum { it.overdue }")).as(by).isEqualTo(late);
        }
        Office.get(leader, "/inbox/workload?by=OFFICER")
                .then()
                .body("items.key", hasItems("", "hand-0", "hand-1", "hand-2"));
        var first = Office.get(leader, "/inbox/workload?by=OFFICER&limit=1").jsonPath();
        Office.get(leader, "/inbox/workload?by=OFFICER&limit=1&cursor=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].key", equalTo("hand-0"));
        Office.get(leader, "/inbox/workload?agency=" + Office.COMMUNE).then().body("items", empty());
        Office.get(Office.token("leader", "H90.78", "chief"), "/inbox/workload?by=MOON")
                .then()
                .statusCode(400);
        Office.get(Office.token("supervisor", Office.ELSEWHERE, "s"), "/inbox/workload")
                .then()
                .body("items", empty());
    }

    @Test
    void a_saved_list_is_its_owners_keeps_its_filter_and_says_how_long_it_is() {
        scatter("H90.79");
        var me = Office.token("officer", "H90.79", "hand-1");
        var list = Map.of("name", "Quá hạn của tôi", "mine", true, "overdue", true);
        var late = Office.get(me, "/tasks?limit=100&mine=true&overdue=true")
                .jsonPath()
                .getList("items")
                .size();

        var id = Office.post(me, "/inbox/lists", list)
                .then()
                .statusCode(201)
                .body("total.count", equalTo(late))
                .extract()
                .jsonPath()
                .getString("id");
        Office.post(me, "/inbox/lists", list).then().statusCode(409).body("type", endsWith("list-exists"));
        Office.post(me, "/inbox/lists", Map.of("name", " ")).then().statusCode(400);
        Office.get(me, "/inbox/lists")
                .then()
                .body("items", hasSize(1))
                .body("items[0].filter.overdue", equalTo(true))
                .body("items[0].total.count", equalTo(late));
        var other = Office.token("officer", "H90.79", "hand-2");
        Office.get(other, "/inbox/lists").then().body("items", empty());
        given().auth().oauth2(other).delete("/api/v1/inbox/lists/" + id).then().statusCode(404);

        for (int i = 2; i <= 20; i++) {
            Office.post(me, "/inbox/lists", Map.of("name", "Danh sách " + i))
                    .then()
                    .statusCode(201);
        }
        Office.post(me, "/inbox/lists", Map.of("name", "Một nữa"))
                .then()
                .statusCode(409)
                .body("type", endsWith("list-limit"));
        given().auth().oauth2(me).delete("/api/v1/inbox/lists/" + id).then().statusCode(204);
        Office.get(me, "/inbox/lists").then().body("items", hasSize(19));
    }

    @Test
    void the_history_of_a_process_tells_each_change_and_decision_with_who_and_why() {
        var application = Office.accepted(Office.approved(Office.threeSteps()));
        var first = Office.claimed(Office.officer(), application);
        Office.post(Office.officer(), "/tasks/" + first + "/complete", Map.of("note", "Hồ sơ đủ"))
                .then()
                .statusCode(200);
        var second = Office.claimed(Office.officer(), application);
        Office.post(
                        Office.officer(),
                        "/tasks/" + second + "/return",
                        Map.of("stepCode", "appraise", "reason", "Thiếu đối chiếu"))
                .then()
                .statusCode(200);

        var history = Office.get(Office.leader(), "/processes/" + application + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(history.getList("items.action"))
                .containsExactly("process.started", "task.claimed", "task.completed", "task.claimed", "task.returned");
        assertThat(history.getList("items.actor"))
                .containsExactly("system:workflow.applications", "officer-1", "officer-1", "officer-1", "officer-1");
        assertThat(history.getString("items[2].actorName")).isEqualTo("Cán bộ officer-1");
        assertThat(history.getList("items.after.note"))
                .containsExactly(null, null, "Hồ sơ đủ", null, "Thiếu đối chiếu");

        Office.get(Office.leader(), "/processes/" + application + "/history?taskId=" + second)
                .then()
                .body("items.action", equalTo(List.of("task.claimed", "task.returned")));
        var page = Office.get(Office.leader(), "/processes/" + application + "/history?limit=2")
                .jsonPath();
        Office.get(Office.leader(), "/processes/" + application + "/history?limit=2&cursor=" + page.getString("next"))
                .then()
                .body("items.action", equalTo(List.of("task.completed", "task.claimed")));
        Office.get(Office.token("leader", Office.ELSEWHERE, "x"), "/processes/" + application + "/history")
                .then()
                .statusCode(404);
    }
}
