package vn.tthc.workflow.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.testing.Infrastructure;

/**
 * The limits that internal processes must fit into follow the days that decisions give to versions; in whatever order
 * those are heard, and however often, the latest word counts.
 */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class RestatedVersionTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Inject
    CatalogEventsConsumer consumer;

    @Inject
    Procedures procedures;

    @Test
    void a_process_must_fit_the_version_in_force_and_the_one_to_come() {
        inEveryOrder(
                "8.1",
                code -> List.of(
                        published(code, 1, JANUARY, null, 1),
                        published(code, 2, MARCH, null, 2),
                        closed(code, 1, JANUARY, MARCH, 2)),
                FEBRUARY,
                2,
                1);
    }

    @Test
    void of_a_version_whose_end_is_put_off_the_limits_count_until_then() {
        inEveryOrder(
                "8.2",
                code -> List.of(
                        published(code, 1, JANUARY, null, 1),
                        closed(code, 1, JANUARY, MARCH, 2),
                        closed(code, 1, JANUARY, JUNE, 3)),
                MARCH,
                1);
    }

    @Test
    void of_a_version_that_is_reopened_the_limits_count_again() {
        inEveryOrder(
                "8.3",
                code -> List.of(
                        published(code, 1, JANUARY, null, 1),
                        closed(code, 1, JANUARY, MARCH, 2),
                        published(code, 1, JANUARY, null, 3)),
                LocalDate.of(2030, 1, 1),
                1);
    }

    @Test
    void of_a_version_that_was_moved_and_then_cancelled_nothing_counts_even_before_it_would_have_begun() {
        inEveryOrder(
                "8.4",
                code -> List.of(
                        published(code, 1, JANUARY, null, 1),
                        published(code, 2, MARCH, null, 2),
                        published(code, 2, JUNE, null, 3),
                        closed(code, 2, JUNE, JUNE, 4)),
                FEBRUARY,
                1);
    }

    @Test
    void of_a_version_that_was_corrected_on_its_day_only_the_correction_counts() {
        inEveryOrder(
                "8.5",
                code -> List.of(
                        published(code, 1, JANUARY, null, 1),
                        closed(code, 1, JANUARY, JANUARY, 2),
                        published(code, 2, JANUARY, null, 2)),
                JANUARY,
                2);
    }

    @Test
    void a_closing_from_before_its_time_was_told_is_the_latest_word() {
        var version = published("8.6", 1, JANUARY, null, 1);
        var closing = new ProcedureEvent.VersionClosed("8.6-1", "8.6", MARCH, null, "2/QĐ-UBND", version, null);

        for (var event : List.of(version, closing, version, closing)) {
            hear(event);
        }

        assertThat(limits("8.6", FEBRUARY)).containsExactly(1);
        assertThat(limits("8.6", MARCH)).isEmpty();
    }

    private void inEveryOrder(
            String prefix, Function<String, List<ProcedureEvent>> story, LocalDate day, Integer... versions) {
        int count = orders(story.apply(prefix)).size();
        for (int i = 0; i < count; i++) {
            var code = prefix + "0000" + i;
            var order = orders(story.apply(code)).get(i);
            for (var event : order) {
                hear(event);
                hear(event);
            }
            order.forEach(this::hear);
            assertThat(limits(code, day)).as("after %s", order).containsExactly(versions);
        }
    }

    private void hear(ProcedureEvent event) {
        QuarkusTransaction.requiringNew().run(() -> consumer.apply(event));
    }

    /** Each version gives as many working days as its number says. */
    private List<Integer> limits(String code, LocalDate day) {
        return procedures.cases(code, day).orElse(List.of()).stream()
                .map(c -> c.limits().getFirst().quantity())
                .toList();
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
            String code, int number, LocalDate from, @Nullable LocalDate to, int day) {
        return new ProcedureEvent.VersionPublished(
                code + "-" + number,
                code,
                number,
                "Thủ tục đổi ngày hiệu lực",
                "G17-XD11",
                from,
                to,
                List.of(new ProcedureEvent.Case(
                        code + ".01",
                        "Trường hợp duy nhất",
                        List.of(new ProcedureEvent.Limit(number, "WORKING_DAY")),
                        null,
                        List.of(),
                        List.of())),
                List.of(),
                true,
                List.of(),
                day + "/QĐ-UBND",
                at(day));
    }

    private static ProcedureEvent.VersionClosed closed(String code, int number, LocalDate from, LocalDate to, int day) {
        var version = published(code, number, from, to, 1);
        return new ProcedureEvent.VersionClosed(
                code + "-" + number, code, to, null, day + "/QĐ-UBND", version, at(day));
    }

    private static Instant at(int day) {
        return Instant.parse("2026-01-0" + day + "T02:00:00Z");
    }
}
