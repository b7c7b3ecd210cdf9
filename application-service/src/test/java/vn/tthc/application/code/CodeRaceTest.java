package vn.tthc.application.code;

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
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.application.dossier.Channel;
import vn.tthc.application.dossier.Dossier;
import vn.tthc.application.dossier.Dossiers;
import vn.tthc.application.dossier.Draft;
import vn.tthc.platform.id.Ids;
import vn.tthc.testing.Infrastructure;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class CodeRaceTest {

    private static final int RACERS = 32;
    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

    @Inject
    Province province;

    @Inject
    Codes codes;

    @Inject
    Dossiers dossiers;

    @Inject
    EntityManager entityManager;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void thirty_two_receptionists_at_once_draw_thirty_two_codes_without_a_gap() throws Exception {
        var drafts =
                IntStream.range(0, RACERS).mapToObj(_ -> Desks.counterDrafted()).toList();
        var before = lastNumber(Province.COMMUNE);

        var answers = atOnce(drafts.stream()
                .<Callable<String>>map(id ->
                        () -> Desks.accept(id).then().statusCode(200).extract().path("code"))
                .toList());

        assertThat(answers.stream().map(CodeRaceTest::numberOf).sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(before + 1, before + RACERS)
                        .boxed()
                        .toList());
    }

    @Test
    void a_receipt_that_is_rolled_back_gives_its_number_back_even_in_a_crowd() throws Exception {
        var day = LocalDate.of(2027, 3, 1);

        atOnce(IntStream.range(0, RACERS)
                .<Callable<@Nullable Void>>mapToObj(i -> () -> draw(day, i % 3 == 0))
                .toList());

        var kept = RACERS - (RACERS + 2) / 3;
        assertThat(codesOf(day))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, kept)
                        .mapToObj(n -> "H90.99-270301-%04d".formatted(n))
                        .toList());
        assertThat(counter("H90.99", day)).isEqualTo(kept);
    }

    @Test
    void every_day_and_every_agency_counts_from_one() {
        assertThat(drawOne("H90.98", LocalDate.of(2027, 3, 1))).isEqualTo("H90.98-270301-0001");
        assertThat(drawOne("H90.98", LocalDate.of(2027, 3, 2))).isEqualTo("H90.98-270302-0001");
        assertThat(drawOne("H90.98", LocalDate.of(2027, 3, 2))).isEqualTo("H90.98-270302-0002");
        assertThat(drawOne("H90.97", LocalDate.of(2027, 3, 2))).isEqualTo("H90.97-270302-0001");
    }

    private @Nullable Void draw(LocalDate day, boolean givesUp) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                codes.draw(draft(), "H90.99", day);
                if (givesUp) {
                    throw new GivenUp();
                }
            });
        } catch (GivenUp expected) {
            // Rolled back with its number.
        }
        return null;
    }

    private static final class GivenUp extends RuntimeException {}

    private String drawOne(String agency, LocalDate day) {
        return QuarkusTransaction.requiringNew().call(() -> codes.draw(draft(), agency, day));
    }

    private UUID draft() {
        var applicant = new Applicant("Trần Thị Bình", "099000000022", "key", null, null, null);
        var draft = new Draft(Province.PROCEDURE, "x", Province.CASE, "H90.99", "H90.99", applicant, "{}");
        var dossier = new Dossier(Ids.at(NOW), Channel.DIRECT, draft, "r", NOW);
        dossiers.persist(dossier);
        return dossier.id();
    }

    private static <T extends @Nullable Object> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        try (var pool = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (Future<T> future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }

    private static int numberOf(String code) {
        return Integer.parseInt(code.substring(code.length() - 4));
    }

    private int lastNumber(String agency) {
        return ((Number) entityManager
                        .createNativeQuery("select coalesce(max(last_number), 0) from dossier_code_counter"
                                + " where agency_code = :agency")
                        .setParameter("agency", agency)
                        .getSingleResult())
                .intValue();
    }

    private int counter(String agency, LocalDate day) {
        return ((Number) entityManager
                        .createNativeQuery("select last_number from dossier_code_counter"
                                + " where agency_code = :agency and day = :day")
                        .setParameter("agency", agency)
                        .setParameter("day", day)
                        .getSingleResult())
                .intValue();
    }

    @SuppressWarnings("unchecked")
    private List<String> codesOf(LocalDate day) {
        return entityManager
                .createNativeQuery("select code from dossier where code like :prefix order by code")
                .setParameter("prefix", "H90.99-27030" + day.getDayOfMonth() + "%")
                .getResultList();
    }
}
