package vn.tthc.application.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.COMMUNE;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ListTest {

    @Inject
    Province province;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void pages_go_through_everything_once_newest_first() {
        for (var i = 0; i < 5; i++) {
            Desks.drafted();
        }
        int all = citizen().get(PATH + "?limit=1&total=true&status=DRAFT").path("total.count");
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var page = citizen().get(PATH + "?limit=2&status=DRAFT" + cursor);
            page.then().statusCode(200);
            seen.addAll(page.path("items.id"));
            String next = page.path("next");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(all).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
        assertThat(seen).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void every_filter_narrows() {
        var drafted = Desks.drafted().toString();
        var accepted = Desks.accepted().toString();

        citizen().get(PATH + "?status=2").then().body("items.status", everyItem(equalTo("RECEIVED")));
        citizen().get(PATH + "?status=RECEIVED").then().body("items.id", not(hasItem(drafted)));
        String code = citizen().get(PATH + "/" + accepted).path("code");
        var one = PATH + "?code=" + code;
        for (var filter : List.of("", "&status=2", "&agency=" + DEPARTMENT, "&procedureCode=" + Province.PROCEDURE)) {
            citizen().get(one + filter).then().body("items.id", equalTo(List.of(accepted)));
        }
        for (var filter : List.of("&status=3", "&agency=H90.77", "&procedureCode=9.999999")) {
            citizen().get(one + filter).then().body("items.size()", equalTo(0));
        }
    }

    @Test
    void lateness_is_computed_when_it_is_asked() {
        var late = Desks.accepted();
        var onTime = Desks.accepted().toString();
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("update dossier set due_at = '2020-01-01T00:00:00Z' where id = :id")
                        .setParameter("id", late)
                        .executeUpdate());

        officer().get(PATH + "?lateness=LATE").then().body("items.lateness", everyItem(equalTo("LATE")));
        for (var id : List.of(late.toString(), onTime)) {
            var is = id.equals(onTime) ? "ON_TIME" : "LATE";
            String code = officer().get(PATH + "/" + id).path("code");
            for (var lateness : List.of("LATE", "ON_TIME", "NOT_DUE")) {
                var found = lateness.equals(is) ? List.of(id) : List.of();
                officer()
                        .get(PATH + "?lateness=" + lateness + "&code=" + code)
                        .then()
                        .body("items.id", equalTo(found));
            }
        }
    }

    @Test
    void what_ended_or_waited_in_time_is_not_late_afterwards_and_a_promise_that_was_missed_stays_so() {
        var ended = dated("due_at = '2020-01-02T00:00:00Z', finished_at = '2020-01-01T00:00:00Z'");
        var waiting = dated("due_at = '2020-01-02T00:00:00Z', paused_at = '2020-01-01T00:00:00Z'");
        var endedLate = dated("due_at = '2020-01-01T00:00:00Z', finished_at = '2020-01-02T00:00:00Z'");
        var missed = dated("due_at = '2099-01-01T00:00:00Z', missed_due_at = '2020-01-01T00:00:00Z'");

        for (var id : List.of(ended, waiting)) {
            assertThat(foundAs(id)).containsExactly("ON_TIME");
        }
        for (var id : List.of(endedLate, missed)) {
            assertThat(foundAs(id)).containsExactly("LATE");
        }
    }

    private UUID dated(String assignments) {
        var id = Desks.accepted();
        QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("update dossier set " + assignments + " where id = :id")
                        .setParameter("id", id)
                        .executeUpdate());
        return id;
    }

    private static List<String> foundAs(UUID id) {
        String code = officer().get(PATH + "/" + id).path("code");
        return Stream.of("LATE", "ON_TIME", "NOT_DUE")
                .filter(lateness -> {
                    List<String> found = officer()
                            .get(PATH + "?lateness=" + lateness + "&code=" + code)
                            .path("items.lateness");
                    return found.equals(List.of(lateness));
                })
                .toList();
    }

    private static RequestSpecification officer() {
        return staff("officer", COMMUNE);
    }
}
