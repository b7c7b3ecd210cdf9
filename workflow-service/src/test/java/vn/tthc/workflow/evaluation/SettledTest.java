package vn.tthc.workflow.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.tthc.contracts.workflow.EvaluationEvent;

/** Two points where it was shorter than it might be, one where it was as long, none where it was longer. */
class SettledTest {

    private static final Instant DUE = Instant.parse("2026-11-25T10:00:00Z");

    private static Settled settled(Instant finishedAt, int rounds, Settled.Work... works) {
        var id = UUID.fromString("0193545b-0000-7000-8000-000000000001");
        return new Settled(id, id, "H90.31-261120-0001", "1.013225", finishedAt, DUE, rounds, List.of(works));
    }

    private static Settled.Work work(String agency, long spentMinutes) {
        return new Settled.Work(agency, "HANDLING", "officer-1", spentMinutes, 480, spentMinutes > 480);
    }

    @Test
    void a_dossier_is_early_on_an_earlier_day_on_time_on_the_day_and_late_after_the_hour() {
        assertThat(settled(Instant.parse("2026-11-24T16:00:00Z"), 0, work("H90.31", 1))
                        .evaluate())
                .extracting(Evaluation::dossierPoints)
                .containsExactly(2);
        assertThat(settled(Instant.parse("2026-11-25T01:00:00Z"), 0, work("H90.31", 1))
                        .evaluate())
                .extracting(Evaluation::dossierPoints)
                .containsExactly(1);
        assertThat(settled(DUE.plusSeconds(1), 0, work("H90.31", 1)).evaluate())
                .extracting(Evaluation::dossierPoints)
                .containsExactly(0);
    }

    @Test
    void each_agency_is_measured_by_its_own_share_over_all_its_steps() {
        var rows = settled(DUE, 0, work("H90.31", 500), work("H90.15", 481), work("H90.31", 300), work("H90.16", 460))
                .evaluate();

        assertThat(rows).extracting(Evaluation::agencyCode).containsExactly("H90.15", "H90.16", "H90.31");
        assertThat(rows).extracting(Evaluation::agencyPoints).containsExactly(0, 1, 2);
        assertThat(rows).extracting(Evaluation::steps).containsExactly(1, 1, 2);
        assertThat(rows).extracting(Evaluation::lateSteps).containsExactly(1, 0, 1);
        assertThat(rows).extracting(Evaluation::agencies).containsOnly(3);
        assertThat(rows.getLast().spentMinutes()).isEqualTo(800);
        assertThat(rows.getLast().shareMinutes()).isEqualTo(960);
    }

    @Test
    void an_applicant_who_had_to_come_back_more_than_once_brings_no_points() {
        assertThat(List.of(0, 1, 2, 3))
                .extracting(rounds -> settled(DUE, rounds, work("H90.31", 1))
                        .evaluate()
                        .getFirst()
                        .contactPoints())
                .containsExactly(2, 1, 0, 0);
    }

    @Test
    void whoever_only_answered_was_consulted_and_whoever_also_worked_handled() {
        var answer = new Settled.Work("H90.16", "CONSULTED", null, 60, 960, false);

        assertThat(settled(DUE, 0, answer, work("H90.31", 1)).evaluate())
                .extracting(Evaluation::role)
                .containsExactly("CONSULTED", "HANDLING");
        assertThat(settled(DUE, 0, answer, work("H90.16", 1)).evaluate())
                .extracting(Evaluation::role)
                .containsExactly("HANDLING");
    }

    @Test
    void what_is_told_names_each_agency_and_each_officer_once_whatever_the_order_of_the_steps() {
        var mine = new Settled.Work("H90.31", "HANDLING", "officer-1", 100, 240, false);
        var more = new Settled.Work("H90.31", "HANDLING", "officer-1", 200, 240, false);
        var other = new Settled.Work("H90.31", "HANDLING", "officer-0", 300, 240, true);
        var answer = new Settled.Work("H90.16", "CONSULTED", null, 60, 960, false);

        var told = settled(DUE, 0, mine, answer, other, more).told(DUE);

        assertThat(told.officers())
                .containsExactly(
                        new EvaluationEvent.OfficerTime("officer-0", "H90.31", 1, 300, 240),
                        new EvaluationEvent.OfficerTime("officer-1", "H90.31", 2, 300, 480));
        assertThat(told.agencies())
                .containsExactly(
                        new EvaluationEvent.AgencyTime("H90.16", "CONSULTED", 1, 0, 60, 960),
                        new EvaluationEvent.AgencyTime("H90.31", "HANDLING", 3, 1, 600, 720));
        assertThat(settled(DUE, 0, other, more, answer, mine).told(DUE)).isEqualTo(told);
    }
}
