package vn.tthc.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.reference.References;
import vn.tthc.application.reference.Replicas;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.Infrastructure;

/** Decisions give versions other days; in whatever order that is heard, and however often, the latest word counts. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RestatedVersionTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Inject
    Replicas replicas;

    @Inject
    References references;

    @Inject
    EntityManager entities;

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "delete from procedure_replica where version_id like 'pv-order-%'")
                        .executeUpdate());
    }

    @Test
    void a_version_that_was_to_end_and_then_to_end_later_and_then_not_at_all_goes_on() {
        inEveryOrder(
                code -> List.of(
                        published(code, JANUARY, null, 1),
                        closed(code, JANUARY, MARCH, 2),
                        closed(code, JANUARY, JUNE, 3),
                        published(code, JANUARY, null, 4)),
                code -> Stream.of(JANUARY, MARCH, JUNE, LocalDate.of(2030, 1, 1))
                        .allMatch(day -> isInForce(code, day)));
    }

    @Test
    void a_version_that_was_moved_and_then_cancelled_is_in_force_on_no_day() {
        inEveryOrder(
                code -> List.of(
                        published(code, MARCH, null, 1), published(code, JUNE, null, 2), closed(code, JUNE, JUNE, 3)),
                code -> Stream.of(MARCH, JUNE, LocalDate.of(2030, 1, 1)).noneMatch(day -> isInForce(code, day)));
    }

    @Test
    void a_version_that_was_moved_back_and_ended_is_in_force_in_between() {
        inEveryOrder(
                code -> List.of(
                        published(code, JUNE, null, 1), published(code, MARCH, null, 2), closed(code, MARCH, JUNE, 3)),
                code -> isInForce(code, MARCH) && !isInForce(code, JUNE));
    }

    private void inEveryOrder(Function<String, List<ProcedureEvent>> story, Function<String, Boolean> truth) {
        int count = orders(story.apply("9.0")).size();
        for (int i = 0; i < count; i++) {
            var code = "9.0000" + i;
            var order = orders(story.apply(code)).get(i);
            for (var event : order) {
                replicas.apply(event);
                replicas.apply(event);
            }
            order.forEach(replicas::apply);
            assertThat(truth.apply(code)).as("after %s", order).isTrue();
        }
    }

    private boolean isInForce(String code, LocalDate day) {
        return references.procedureInForce(code, day).isPresent();
    }

    private static <T> List<List<T>> orders(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<T>>();
        for (int first = 0; first < all.size(); first++) {
            var rest = new ArrayList<>(all);
            var head = rest.remove(first);
            orders(rest)
                    .forEach(order -> orders.add(
                            Stream.concat(Stream.of(head), order.stream()).toList()));
        }
        return orders;
    }

    private static ProcedureEvent.VersionPublished published(
            String code, LocalDate from, @Nullable LocalDate to, int day) {
        return new ProcedureEvent.VersionPublished(
                "pv-order-" + code,
                code,
                1,
                "Thủ tục đổi ngày hiệu lực",
                "G17-XD11",
                from,
                to,
                List.of(Province.caseOf(code + ".01", Province.limits(3))),
                List.of(),
                true,
                List.of("ĐT1"),
                day + "/QĐ-UBND",
                at(day));
    }

    private static ProcedureEvent.VersionClosed closed(String code, LocalDate from, LocalDate to, int day) {
        return new ProcedureEvent.VersionClosed(
                "pv-order-" + code, code, to, null, day + "/QĐ-UBND", published(code, from, to, 1), at(day));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-0" + day + "T02:00:00Z");
    }
}
