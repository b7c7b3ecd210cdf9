package vn.tthc.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.testing.Infrastructure;

/**
 * People of three agencies and events that come late and twice, in an order that only chance knows, many of them at the same
 * moment as another: in the tables one agency answers for the dossier, no task is done twice, the join fires once and the
 * times add up. What may happen to a handoff alone is in TransferPropertiesTest, thousands of times.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class StoriesTest {

    private static final int ACTS = 20;
    private static final int CHECKED_EVERY = 5;
    private static final List<Worker> STAFF = List.of(
            new Worker(Office.COMMUNE, Office.officer()),
            new Worker(Office.CONSTRUCTION, Office.token("officer", Office.CONSTRUCTION, "builder-1")),
            new Worker(Office.LAND, Office.token("officer", Office.LAND, "land-1")));

    private record Worker(String agency, String token) {}

    private final List<Integer> failures = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatever_happens_custody_completions_joins_and_times_hold(long seed) throws Exception {
        var chance = new Random(seed);
        var dossier = Office.accepted(Office.approved(divided()));
        for (int act = 0; act < ACTS; act++) {
            perhapsTwice(chance, act(chance, dossier));
            if (act % CHECKED_EVERY == 0) {
                holds(dossier);
            }
        }
        holds(dossier);
        assertThat(failures).isEmpty();
    }

    private static List<Map<String, Object>> divided() {
        var fork = Map.of(
                "code",
                "fork",
                "name",
                "Chia nhánh",
                "kind",
                "PARALLEL",
                "next",
                List.of("build", "survey"),
                "join",
                Map.of("rule", "ALL", "lead", "build"));
        var join =
                Map.<String, Object>of("code", "met", "name", "Nhập nhánh", "kind", "JOIN", "next", List.of("approve"));
        return List.of(
                Office.step("appraise", "COMPETENT", "officer", 8, "fork"),
                fork,
                Office.step("build", Office.CONSTRUCTION, "officer", 8, "met"),
                Office.step("survey", Office.LAND, "officer", 8, "met"),
                join,
                Office.step("approve", "COMPETENT", "leader", 8));
    }

    private void perhapsTwice(Random chance, Runnable act) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(act);
            if (chance.nextBoolean()) {
                threads.submit(act).get();
            }
            first.get();
        }
    }

    private Runnable act(Random chance, UUID dossier) {
        var token = STAFF.get(chance.nextInt(STAFF.size())).token();
        var other = STAFF.get(chance.nextInt(STAFF.size())).agency();
        var pick = chance.nextInt(1_000);
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> () -> task(token, dossier, "claim", Map.of());
            case 3, 4 -> () -> task(token, dossier, "complete", Map.of());
            case 5 -> () -> task(token, dossier, "handoff", Map.of("toAgency", other));
            case 6 -> () -> handoff(token, dossier, pick, "receive", Map.of());
            case 7 -> () -> handoff(token, dossier, pick, "refuse", Map.of("ground", "Không thuộc thẩm quyền"));
            case 8 -> () -> handoff(token, dossier, pick, "return", Map.of());
            default -> () -> payment(dossier, pick);
        };
    }

    private void task(String token, UUID dossier, String act, Map<String, String> body) {
        var task = Office.openTask(token, dossier);
        if (task != null) {
            note(Office.post(token, "/tasks/" + task + "/" + act, body).statusCode());
        }
    }

    private void handoff(String token, UUID dossier, int pick, String act, Map<String, String> body) {
        var all = Office.process(dossier).<String>getList("handoffs.id");
        if (!all.isEmpty()) {
            note(Office.post(token, "/handoffs/" + all.get(pick % all.size()) + "/" + act, body)
                    .statusCode());
        }
    }

    /** Demand and payment of one of two sums, in whatever order. */
    private static void payment(UUID dossier, int pick) {
        var obligation = new UUID(dossier.getMostSignificantBits(), pick % 2);
        var at = Instant.parse("2026-11-20T02:00:00Z");
        Office.send(
                pick % 3 == 0
                        ? new ApplicationEvent.PaymentRequired(
                                dossier, "H90.31-261120-0001", obligation, java.time.LocalDate.of(2026, 12, 1), at)
                        : new ApplicationEvent.PaymentSettled(
                                dossier,
                                "H90.31-261120-0001",
                                obligation,
                                "PAID",
                                at,
                                Office.PROMISED,
                                Office.PROMISED));
    }

    private synchronized void note(int status) {
        if (status >= 500) {
            failures.add(status);
        }
    }

    private static void holds(UUID dossier) {
        var process = "(select id from process where application_id = '" + dossier + "')";
        assertThat(Database.count("select count(*) from custody where to_at is null and process_id = " + process))
                .isEqualTo(1);
        assertThat(Database.count("""
                        select count(*) from (select from_at, lag(to_at, 1, from_at) over (order by from_at, id) as before
                        from custody where process_id = %s) turn where from_at <> before""".formatted(process))).isZero();
        assertThat(Database.count("""
                        select count(*) from (select object_id from audit_entry where action = 'task.completed'
                        and object_id in (select cast(id as text) from task where process_id = %s)
                        group by object_id having count(*) > 1) twice""".formatted(process))).isZero();
        assertThat(Database.count("select count(*) from task where step_code = 'approve' and closed_at is null"
                        + " and process_id = " + process))
                .isLessThanOrEqualTo(1);
        var told = Office.process(dossier);
        assertThat(told.getList("custody.legalMinutes", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(told.getLong("legalMinutes"));
    }
}
