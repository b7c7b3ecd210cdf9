package vn.tthc.feedback.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.feedback.FeedbackWorld;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.testing.Infrastructure;

/** Tests run under a second secret; what was told and stored before it is still its person's. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PersonKeyWalkTest {

    private static final String AN = "099000000077";
    private static final String BINH = "099000000088";

    @Inject
    FeedbackWorld world;

    @Inject
    PersonKeys personKeys;

    @Inject
    PersonKeyWalk walk;

    @Inject
    ReturnedDossiers dossiers;

    @Inject
    Database database;

    @BeforeEach
    void aProvince() {
        world.exists();
    }

    @Test
    void an_event_of_before_is_kept_under_the_key_of_today() {
        var id = told(personKeys.all(AN).get(1));

        assertThat(keyOf(id)).isEqualTo(personKeys.of(AN)).startsWith("test2:");
        assertThat(rate(BINH, id)).isEqualTo(404);
        assertThat(rate(AN, id)).isEqualTo(200);
    }

    @Test
    void a_row_of_before_is_its_persons_before_the_walk_and_after_it() {
        var before = told(personKeys.of(AN));
        var after = told(personKeys.of(AN));
        database.update(
                "update returned_dossier set person_key = ? where person_key = ?",
                personKeys.all(AN).get(1),
                personKeys.of(AN));

        assertThat(rate(AN, before)).isEqualTo(200);
        database.update("delete from person_key_walk");
        walk.walk();

        assertThat(keyOf(after)).isEqualTo(personKeys.of(AN));
        assertThat(rate(BINH, after)).isEqualTo(404);
        assertThat(rate(AN, after)).isEqualTo(200);
    }

    private UUID told(String key) {
        var id = world.returnedUnder(key);
        FeedbackWorld.await(() -> QuarkusTransaction.requiringNew()
                .call(() -> dossiers.findByIdOptional(id).isPresent()));
        return id;
    }

    private String keyOf(UUID dossier) {
        return database.query(
                        row -> row.getString(1),
                        "select person_key from returned_dossier where application_id = ?",
                        dossier)
                .getFirst();
    }

    private static int rate(String person, UUID dossier) {
        return RatingPage.eligibility(person, dossier).statusCode();
    }
}
