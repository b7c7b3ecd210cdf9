package vn.tthc.catalog.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.agency.AgencyView;

class ReceptionPlaceTest {

    private static final List<String> DEPARTMENTS = List.of("H90.15", "H90.16");

    @Test
    void a_commune_posts_its_own_procedures_and_those_settled_by_communes_in_general() {
        assertThat(place("H90.31", "COMMUNE", "H90"))
                .isEqualTo(new ReceptionPlace("H90.31", java.util.Set.of("H90.31"), "COMMUNE"));
    }

    @Test
    void the_centre_of_a_commune_posts_what_the_commune_settles() {
        var place = place("H90.31.01", "COMMUNE_CENTRE", "H90.31");

        assertThat(place.receivesFor()).containsExactlyInAnyOrder("H90.31.01", "H90.31");
        assertThat(place.level()).isEqualTo("COMMUNE");
    }

    @Test
    void the_centre_of_the_province_posts_what_the_province_and_its_departments_settle() {
        var place = place("H90.01", "SERVICE_CENTRE", "H90");

        assertThat(place.receivesFor()).containsExactlyInAnyOrder("H90.01", "H90", "H90.15", "H90.16");
        assertThat(place.level()).isEqualTo("PROVINCE");
    }

    @Test
    void a_department_posts_only_what_names_it() {
        var place = place("H90.15", "DEPARTMENT", "H90");

        assertThat(place.receivesFor()).containsExactly("H90.15");
        assertThat(place.level()).isNull();
    }

    private static ReceptionPlace place(String code, String level, String parent) {
        var agency =
                new AgencyView(code, "Tên", level, parent, "H90/" + code + "/", LocalDate.EPOCH, null, null, null, 0);
        return ReceptionPlace.of(agency, DEPARTMENTS);
    }
}
