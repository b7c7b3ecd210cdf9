package vn.tthc.application.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tthc.application.Province;
import vn.tthc.application.clock.ClockKind;
import vn.tthc.application.clock.ClockState;
import vn.tthc.application.clock.Ground;
import vn.tthc.application.clock.Grounds;
import vn.tthc.application.clock.SupplementRule;
import vn.tthc.contracts.application.ApplicationEvent;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.id.Ids;

class DossierTest {

    /** A Friday at 10:00 in Hà Nội. */
    static final Instant FRIDAY = Instant.parse("2026-11-20T03:00:00Z");

    static final Instant MONDAY = Instant.parse("2026-11-23T03:00:00Z");
    static final Instant WEDNESDAY = Instant.parse("2026-11-25T03:00:00Z");
    static final WorkingCalendar CALENDAR = WorkingCalendar.of(Province.calendar());
    static final Grounds RECEIPT = Grounds.of(Ground.RECEIPT, "desk");
    static final Grounds ASKED = Grounds.of(Ground.SUPPLEMENT, "officer");
    static final Grounds OBLIGED = Grounds.of(Ground.PAYMENT, "officer");
    static final LocalDate PAY_BY = LocalDate.of(2026, 12, 20);
    static final Grounds STOPPED_BY_LEADER = Grounds.of(Ground.STOP, "leader");
    static final UUID SUPPLEMENT = UUID.fromString("00000000-0000-7000-8000-00000000000a");

    @Test
    void three_working_days_from_friday_cross_a_weekend_and_a_holiday() {
        var dossier = received();

        assertThat(dossier.timing().dueAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(dossier.dueDate(CALENDAR).orElseThrow().days())
                .filteredOn(day -> day.counted())
                .extracting(day -> day.date().toString())
                .containsExactly("2026-11-23", "2026-11-25", "2026-11-26");
    }

    @Test
    void a_receipt_is_told_with_everything_that_was_pinned() {
        var dossier = submitted();
        dossier.releaseEvents();

        receive(dossier, FRIDAY);

        assertThat(dossier.releaseEvents())
                .singleElement()
                .isInstanceOfSatisfying(ApplicationEvent.Accepted.class, accepted -> {
                    assertThat(accepted.dossierCode()).isEqualTo("H90.31-261120-0001");
                    assertThat(accepted.procedureVersionId()).isEqualTo("pv-1");
                    assertThat(accepted.calendarVersionId()).isEqualTo("cal-1");
                    assertThat(accepted.dueAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
                    assertThat(accepted.toString()).doesNotContain("099000000011", "Nguyễn");
                });
    }

    @Test
    void a_supplement_stops_the_clock_and_starts_it_again_from_zero_and_both_dates_are_kept() {
        var dossier = processing();
        dossier.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);
        assertThat(dossier.timing().ledger().state()).isEqualTo(ClockState.PAUSED);

        dossier.supplemented(SupplementRule.RESTART, CALENDAR, WEDNESDAY, "an");

        assertThat(dossier.status()).isEqualTo(Status.PROCESSING);
        assertThat(dossier.timing().previousDueAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(dossier.timing().dueAt()).isEqualTo(Instant.parse("2026-11-30T10:00:00Z"));
        assertThat(dossier.timing().ledger().entries())
                .extracting(entry -> entry.kind())
                .containsExactly(ClockKind.START, ClockKind.PAUSE, ClockKind.RESTART);
    }

    @Test
    void under_the_other_rule_the_clock_goes_on_where_it_stood() {
        var dossier = processing();
        dossier.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);

        dossier.supplemented(SupplementRule.RESUME, CALENDAR, WEDNESDAY, "an");

        // Monday closes inside the pause and is given back: Wednesday, Thursday, Friday.
        assertThat(dossier.timing().dueAt()).isEqualTo(Instant.parse("2026-11-27T10:00:00Z"));
    }

    @Test
    void the_stored_date_is_what_the_ledger_replays_to_at_every_stage() {
        var dossier = processing();
        assertReplays(dossier);
        dossier.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);
        assertReplays(dossier);
        dossier.supplemented(SupplementRule.RESTART, CALENDAR, WEDNESDAY, "an");
        assertReplays(dossier);
        dossier.complete(UUID.randomUUID(), WEDNESDAY.plusSeconds(60), "leader");
        assertReplays(dossier);
    }

    @Test
    void a_dossier_supplemented_before_its_receipt_has_no_clock_until_then_and_goes_on_in_processing() {
        var dossier = submitted();
        dossier.requestSupplement(SUPPLEMENT, null, false, FRIDAY, ASKED);
        assertThat(dossier.timing().ledger().state()).isEqualTo(ClockState.NOT_STARTED);
        assertThatThrownBy(() -> receive(dossier, MONDAY)).isInstanceOf(IllegalTransitionException.class);

        dossier.supplementedAtIntake(MONDAY);
        receive(dossier, MONDAY);

        assertThat(dossier.status()).isEqualTo(Status.PROCESSING);
        assertThat(dossier.timing().ledger().countsFrom()).contains(MONDAY);
    }

    @Test
    void lateness_is_measured_at_the_end_at_the_pause_or_now() {
        var late = Instant.parse("2026-11-27T01:00:00Z");
        var dossier = processing();
        assertThat(dossier.timing().lateness(late)).isEqualTo(Lateness.LATE);
        assertThat(dossier.timing().lateness(WEDNESDAY)).isEqualTo(Lateness.ON_TIME);

        dossier.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);
        assertThat(dossier.timing().lateness(late)).isEqualTo(Lateness.ON_TIME);

        dossier.withdraw("Đổi ý", late, "an");
        assertThat(dossier.timing().lateness(WEDNESDAY)).isEqualTo(Lateness.LATE);
    }

    @Test
    void asking_after_the_promised_date_does_not_make_a_late_dossier_punctual_but_asking_before_it_may() {
        var afterTheDate = Instant.parse("2026-11-27T01:00:00Z");
        var late = processing();
        late.requestSupplement(SUPPLEMENT, null, false, afterTheDate, ASKED);
        late.supplemented(SupplementRule.RESTART, CALENDAR, afterTheDate.plusSeconds(60), "an");
        var punctual = processing();
        punctual.requestSupplement(SUPPLEMENT, null, false, MONDAY, ASKED);
        punctual.supplemented(SupplementRule.RESTART, CALENDAR, afterTheDate, "an");

        assertThat(late.timing().missedDueAt()).isEqualTo(Instant.parse("2026-11-26T10:00:00Z"));
        assertThat(late.timing().lateness(afterTheDate)).isEqualTo(Lateness.LATE);
        assertThat(punctual.timing().missedDueAt()).isNull();
        assertThat(punctual.timing().lateness(afterTheDate)).isEqualTo(Lateness.ON_TIME);
    }

    @Test
    void a_citizens_draft_is_nobody_elses_business_until_it_is_submitted() {
        var dossier = draft(Channel.ONLINE);
        assertThat(dossier.agencies()).isEmpty();

        dossier.submit(FRIDAY);

        assertThat(dossier.agencies())
                .containsExactlyInAnyOrder(
                        new InvolvedAgency(Province.COMMUNE, AgencyRole.RECEIVING),
                        new InvolvedAgency(Province.DEPARTMENT, AgencyRole.COMPETENT));
    }

    static Stream<Arguments> whatCannotHappen() {
        return Stream.of(
                refused(
                        "a draft cannot be rejected",
                        draft(Channel.ONLINE),
                        d -> d.reject("x", FRIDAY, STOPPED_BY_LEADER)),
                refused("a draft online cannot be received", draft(Channel.ONLINE), d -> receive(d, FRIDAY)),
                refused("a counter file cannot be submitted", draft(Channel.DIRECT), d -> d.submit(FRIDAY)),
                refused("a dossier is submitted once", submitted(), d -> d.submit(FRIDAY)),
                refused("a submitted dossier cannot be edited", submitted(), d -> d.edit(filing())),
                refused(
                        "a submitted dossier cannot be completed",
                        submitted(),
                        d -> d.complete(SUPPLEMENT, FRIDAY, "leader")),
                refused("a dossier is received once", received(), d -> receive(d, FRIDAY)),
                refused("a received dossier cannot be withdrawn", received(), d -> d.withdraw("x", FRIDAY, "an")),
                refused(
                        "a received dossier cannot be completed",
                        received(),
                        d -> d.complete(SUPPLEMENT, FRIDAY, "leader")),
                refused("no supplement is open", processing(), d -> d.supplementedAtIntake(FRIDAY)),
                refused("nothing to return yet", processing(), d -> d.handOver(ReturnWay.COUNTER, FRIDAY)),
                refused(
                        "a completed dossier cannot be stopped",
                        completed(),
                        d -> d.stop("x", FRIDAY, STOPPED_BY_LEADER)),
                refused("a completed dossier cannot be withdrawn", completed(), d -> d.withdraw("x", FRIDAY, "an")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCannotHappen")
    void what_cannot_happen_throws_and_changes_nothing(String name, Dossier dossier, Consumer<Dossier> attempt) {
        var status = dossier.status();
        var ledger = dossier.timing().ledger();
        dossier.releaseEvents();

        assertThatThrownBy(() -> attempt.accept(dossier))
                .isInstanceOfSatisfying(
                        IllegalTransitionException.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("state", status.name())
                                .containsKey("allowed"));

        assertThat(dossier.status()).isEqualTo(status);
        assertThat(dossier.timing().ledger()).isEqualTo(ledger);
        assertThat(dossier.releaseEvents()).isEmpty();
    }

    private static void assertReplays(Dossier dossier) {
        assertThat(dossier.dueDate(CALENDAR).orElseThrow().at())
                .isEqualTo(dossier.timing().dueAt());
    }

    private static Arguments refused(String name, Dossier dossier, Consumer<Dossier> attempt) {
        return Arguments.of(name, dossier, attempt);
    }

    static Dossier draft(Channel channel) {
        return new Dossier(Ids.at(FRIDAY), channel, filing(), "an", FRIDAY);
    }

    static Draft filing() {
        var applicant = new Applicant("Nguyễn Văn An", "099000000011", "key-of-an", null, null, null);
        return new Draft(
                Province.PROCEDURE,
                "Cấp giấy phép xây dựng",
                Province.CASE,
                Province.COMMUNE,
                Province.DEPARTMENT,
                applicant,
                "{}");
    }

    static Dossier submitted() {
        var dossier = draft(Channel.ONLINE);
        dossier.submit(FRIDAY);
        return dossier;
    }

    static Dossier received() {
        var dossier = submitted();
        receive(dossier, FRIDAY);
        return dossier;
    }

    static void receive(Dossier dossier, Instant at) {
        dossier.receive(pins(), CALENDAR, at, RECEIPT);
        dossier.numbered("H90.31-261120-0001");
    }

    static Pins pins() {
        var chosen = Province.caseOf(Province.CASE, Province.limits(3));
        return Pins.of("pv-1", chosen, "cal-1", UUID.randomUUID(), List.of());
    }

    static Dossier processing() {
        var dossier = received();
        dossier.startProcessing(FRIDAY.plusSeconds(1));
        return dossier;
    }

    static Dossier completed() {
        var dossier = processing();
        dossier.complete(SUPPLEMENT, MONDAY, "leader");
        return dossier;
    }
}
