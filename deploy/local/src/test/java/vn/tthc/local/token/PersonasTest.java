package vn.tthc.local.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PersonasTest {

    private final Personas personas = Personas.load();

    @Test
    void there_is_somebody_for_every_role() {
        var roles =
                personas.all().stream().flatMap(each -> each.roles().stream()).collect(Collectors.toSet());

        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "citizen",
                        "receptionist",
                        "officer",
                        "leader",
                        "procedure-controller",
                        "feedback-officer",
                        "supervisor",
                        "auditor",
                        "admin",
                        "partner-national-portal",
                        "partner-post",
                        "partner-bank");
    }

    @Test
    void names_and_subjects_are_unique() {
        assertThat(personas.all()).extracting(Persona::persona).doesNotHaveDuplicates();
        assertThat(personas.all()).extracting(Persona::sub).doesNotHaveDuplicates();
    }

    @Test
    void personal_numbers_are_of_the_range_that_belongs_to_nobody() {
        assertThat(personas.all())
                .filteredOn(each -> each.personalId() != null)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.personalId()).matches("099\\d{9}"));
    }
}
