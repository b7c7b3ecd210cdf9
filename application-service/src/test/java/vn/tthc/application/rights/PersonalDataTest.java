package vn.tthc.application.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.tthc.application.Desks.PATH;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.citizen2;
import static vn.tthc.application.Desks.staff;
import static vn.tthc.application.Province.DEPARTMENT;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.Desks;
import vn.tthc.application.Province;
import vn.tthc.platform.database.Database;
import vn.tthc.testing.Infrastructure;

/** A person gets everything that is held of them, and nothing of anybody else. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PersonalDataTest {

    @Inject
    Province province;

    @Inject
    Database database;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @Test
    void the_export_holds_the_dossiers_with_all_that_hangs_on_them_and_who_read_them() {
        var mine = Desks.accepted();
        var theirs = Desks.counterDrafted();
        staff("officer", DEPARTMENT).get(PATH + "/" + mine).then().statusCode(200);

        earlierResultOf(mine);

        var export = citizen().get(PATH + "/personal-data");

        export.then()
                .statusCode(200)
                .body("dossiers.id", hasItem(mine.toString()))
                .body("dossiers.id", not(hasItem(theirs.toString())))
                .body("earlierResults.number", hasItem("77/KS-1999"))
                .body("dossiers.find { it.id == '" + mine + "' }.applicant.identityNumber", equalTo("099000000011"));
        Map<String, ?> dossier = export.path("dossiers.find { it.id == '" + mine + "' }");
        assertThat(dossier).containsKeys("papers", "payments", "results", "timeline", "supplements", "notices");
        export.then()
                .body("dossiers.find { it.id == '" + mine + "' }.papers.name", hasItems("Bản vẽ.pdf"))
                .body("dossiers.find { it.id == '" + mine + "' }.timeline.kind", hasItems("SUBMITTED", "ACCEPTED"))
                .body("reads.findAll { it.object == 'dossier/" + mine + "' }.purpose", hasItem("HANDLING"));
        assertThat(export.asString()).doesNotContain("enc1:").doesNotContain("officer@");
    }

    @Test
    void more_dossiers_and_reads_than_one_piece_holds_come_whole_and_leave_one_mark() {
        for (int i = 0; i < 53; i++) {
            Desks.counterDrafted();
        }
        var marks = marks();
        int held = database.query(
                        row -> row.getInt(1),
                        "select count(*) from dossier where submitted_by = 'binh' or person_key = (select person_key from dossier where id = ?)",
                        Desks.counterDrafted())
                .getFirst();

        citizen2().get(PATH + "/personal-data").then().statusCode(200).body("dossiers.size()", equalTo(held));

        assertThat(marks()).isEqualTo(marks + 1);
    }

    /** Of the same person, taken over from before this system. */
    private void earlierResultOf(UUID dossier) {
        database.update("""
                with i as (insert into result_import (id, agency_code, format, state, size, sha256, uploaded_by, uploaded_at,
                        finished_at)
                    values (uuidv7(), 'H90.31', 'CSV', 'DONE', 1, ?, 'x', now(), now()) returning id)
                insert into result (id, version, person_key, number, agency_code, issued_at, valid_from, title, import_id,
                    import_digest)
                select uuidv7(), 0, d.person_key, '77/KS-1999', 'H90.31', now(), current_date, 'Giấy khai sinh', i.id, 'x'
                from i, dossier d where d.id = ?""", UUID.randomUUID().toString(), dossier);
    }

    private long marks() {
        return database.count(
                "select count(*) from audit_entry where object_type = 'person' and action = 'read' and purpose = 'OWN'");
    }
}
