package vn.tthc.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.tthc.application.Desks.citizen;
import static vn.tthc.application.Desks.get;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tthc.application.reference.References;
import vn.tthc.application.reference.Replicas;
import vn.tthc.application.reference.TermsInForce;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.contracts.workflow.ProcessDefinitionEvent;
import vn.tthc.testing.Infrastructure;

/** What comes into force later changes nothing that was received before; replicas bear any order and repetition. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class PinningTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Inject
    Province province;

    @Inject
    Replicas replicas;

    @Inject
    References references;

    @Inject
    TermsInForce terms;

    @Inject
    jakarta.persistence.EntityManager entityManager;

    @BeforeEach
    void settle() {
        province.settle();
    }

    @AfterEach
    void forgetTheAmendment() {
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> {
            entityManager
                    .createNativeQuery("delete from procedure_replica where version_id <> 'pv-1'")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("delete from calendar_replica where version_id <> 'cal-1'")
                    .executeUpdate();
            entityManager
                    .createNativeQuery("delete from process_definition_replica where number > 1")
                    .executeUpdate();
        });
    }

    @Test
    void an_amendment_a_new_calendar_and_a_new_process_leave_a_received_dossier_alone() {
        var old = Desks.accepted();
        String due = get(citizen(), old, "").path("dueAt");

        replicas.apply(Province.version("pv-2", 2, Province.limits(30)));
        replicas.apply(new CalendarEvent.Activated(
                "cal-2", "H90", 2, Province.calendar().workingHours(), List.of()));
        replicas.apply(process(2));

        get(citizen(), old, "")
                .then()
                .body("dueAt", equalTo(due))
                .body("pins.procedureVersionId", equalTo("pv-1"))
                .body("pins.calendarVersionId", equalTo("cal-1"));
        get(citizen(), old, "/clock").then().body("dueAt", equalTo(due)).body("limits[0].quantity", equalTo(3));
        get(citizen(), Desks.accepted(), "")
                .then()
                .body("pins.procedureVersionId", equalTo("pv-2"))
                .body("pins.calendarVersionId", equalTo("cal-2"))
                .body(
                        "pins.processDefinitionId",
                        equalTo(process(2).definitionId().toString()));
    }

    @Test
    void a_closed_version_stays_closed_whatever_comes_late_and_is_not_received_any_more() {
        var version = Province.version("pv-0", 0, Province.limits(1));
        var closed = new ProcedureEvent.VersionClosed(
                "pv-0", "9.000001", LocalDate.of(2026, 6, 1), null, "12/QĐ-UBND", withCode(version), null);

        replicas.apply(closed);
        replicas.apply(withCode(version));
        replicas.apply(closed);

        assertThat(references.procedureInForce("9.000001", LocalDate.of(2026, 5, 31)))
                .isPresent();
        assertThat(references.procedureInForce("9.000001", TODAY)).isEmpty();
    }

    @Test
    void a_version_that_a_later_decision_gives_other_days_is_received_on_those() {
        var version = withCode(Province.version("pv-moved", 1, Province.limits(1)));
        replicas.apply(version);
        replicas.apply(new ProcedureEvent.VersionClosed(
                "pv-moved", "9.000001", LocalDate.of(2026, 6, 1), null, "12/QĐ-UBND", version, null));

        replicas.apply(new ProcedureEvent.VersionPublished(
                version.versionId(),
                version.procedureCode(),
                version.number(),
                version.name(),
                version.sectorCode(),
                LocalDate.of(2026, 7, 1),
                LocalDate.of(2026, 8, 1),
                version.cases(),
                version.executingAgencies(),
                version.receivableOnline(),
                version.subjectTypes(),
                "13/QĐ-UBND",
                version.publishedAt().plusSeconds(60)));
        replicas.apply(version);

        assertThat(references.procedureInForce("9.000001", LocalDate.of(2026, 6, 30)))
                .isEmpty();
        assertThat(references.procedureInForce("9.000001", LocalDate.of(2026, 7, 1)))
                .isPresent();
    }

    @Test
    void a_process_made_for_the_case_and_the_agency_goes_before_one_that_serves_all() {
        var own = new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-0000000000b2"),
                Province.PROCEDURE,
                Province.CASE,
                Province.DEPARTMENT,
                2,
                process(2).approvedAt());

        replicas.apply(own);

        assertThat(references.processInForce(Province.PROCEDURE, Province.CASE, Province.DEPARTMENT, TODAY))
                .contains(own.definitionId());
        assertThat(references.processInForce(Province.PROCEDURE, Province.CASE, Province.OTHER_COMMUNE, TODAY))
                .contains(UUID.fromString("00000000-0000-7000-8000-000000000001"));
        assertThat(references.processInForce("9.999999", "x", Province.DEPARTMENT, TODAY))
                .isEmpty();
    }

    @Test
    void a_process_is_pinned_from_the_day_its_decision_names() {
        replicas.apply(new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-0000000000b3"),
                Province.PROCEDURE,
                Province.CASE,
                Province.OTHER_COMMUNE,
                3,
                process(2).approvedAt(),
                TODAY.plusDays(1)));

        assertThat(references.processInForce(Province.PROCEDURE, Province.CASE, Province.OTHER_COMMUNE, TODAY))
                .isNotEqualTo(Optional.of(UUID.fromString("00000000-0000-7000-8000-0000000000b3")));
        assertThat(references.processInForce(
                        Province.PROCEDURE, Province.CASE, Province.OTHER_COMMUNE, TODAY.plusDays(1)))
                .contains(UUID.fromString("00000000-0000-7000-8000-0000000000b3"));
        var later = UUID.fromString("00000000-0000-7000-8000-0000000000b3");
        assertThat(terms.termsInForce(asked(TODAY)).process()).isPresent().isNotEqualTo(Optional.of(later));
        assertThat(terms.termsInForce(asked(TODAY.plusDays(1))).process()).contains(later);
    }

    @Test
    void without_an_approved_process_nothing_is_received() {
        var id = Desks.counterDrafted();
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> entityManager
                        .createNativeQuery("delete from process_definition_replica")
                        .executeUpdate());

        Desks.accept(id).then().statusCode(409).body("type", equalTo("/problems/no-approved-process"));
        get(Desks.receptionist(), id, "").then().body("status", equalTo("DRAFT"));
    }

    private static TermsInForce.Asked asked(LocalDate day) {
        return new TermsInForce.Asked(
                Province.PROCEDURE, day, Province.CASE, Province.OTHER_COMMUNE, List.of(), Province.COMMUNE);
    }

    private static ProcessDefinitionEvent.Approved process(int number) {
        return new ProcessDefinitionEvent.Approved(
                UUID.fromString("00000000-0000-7000-8000-0000000000a" + number),
                Province.PROCEDURE,
                null,
                null,
                number,
                java.time.Instant.parse("2026-11-01T01:00:00Z"));
    }

    private static ProcedureEvent.VersionPublished withCode(ProcedureEvent.VersionPublished v) {
        return new ProcedureEvent.VersionPublished(
                v.versionId(),
                "9.000001",
                v.number(),
                v.name(),
                v.sectorCode(),
                v.validFrom(),
                v.validTo(),
                v.cases(),
                v.executingAgencies(),
                v.receivableOnline(),
                v.subjectTypes(),
                v.decisionNumber(),
                v.publishedAt());
    }
}
