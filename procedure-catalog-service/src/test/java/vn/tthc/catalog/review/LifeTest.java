package vn.tthc.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.catalog.IllegalStepException;
import vn.tthc.catalog.review.Assessment.Time;
import vn.tthc.catalog.review.CostModel.Activity;
import vn.tthc.catalog.review.CostModel.Inputs;
import vn.tthc.catalog.review.CostModel.Rate;
import vn.tthc.platform.calendar.LimitUnit;

/** From each state every step: those that are open lead on, all others are refused. */
class LifeTest {

    private static final Instant NOON = Instant.parse("2027-01-15T05:00:00Z");

    private static final Map<String, Consumer<ReviewPlan>> PLAN_STEPS = Map.of(
            "retitle", p -> p.retitle("khác"),
            "submit", ReviewPlan::submit,
            "return", ReviewPlan::giveBack,
            "approve", p -> p.approve("leader", NOON),
            "complete", ReviewPlan::complete);

    private static final Map<String, Consumer<Proposal>> PROPOSAL_STEPS = Map.of(
            "correct", p -> p.correct(content()),
            "submit", Proposal::submit,
            "return", Proposal::giveBack,
            "approve", p -> p.approve("leader", NOON),
            "reject", p -> p.reject("leader", NOON),
            "carry-out", p -> p.carryOut(new UUID(0, 2)));

    @ParameterizedTest
    @CsvSource({
        "DRAFT, '', 'retitle submit'",
        "SUBMITTED, 'submit', 'return approve'",
        "APPROVED, 'submit approve', 'complete'",
        "COMPLETED, 'submit approve complete', ''"
    })
    void a_plan_takes_the_steps_of_its_state_and_no_other(String state, String before, String open) {
        PLAN_STEPS.forEach((name, step) -> {
            var plan = plan();
            words(before).forEach(s -> PLAN_STEPS.get(s).accept(plan));
            assertThat(plan.view().status()).isEqualTo(state);
            check(state, name, words(open), () -> step.accept(plan));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT, '', 'correct submit'",
        "SUBMITTED, 'submit', 'return approve reject'",
        "APPROVED, 'submit approve', 'carry-out'",
        "REJECTED, 'submit reject', ''",
        "CARRIED_OUT, 'submit approve carry-out', ''"
    })
    void a_proposal_takes_the_steps_of_its_state_and_no_other(String state, String before, String open) {
        PROPOSAL_STEPS.forEach((name, step) -> {
            var proposal = proposal();
            words(before).forEach(s -> PROPOSAL_STEPS.get(s).accept(proposal));
            assertThat(proposal.view().status()).isEqualTo(state);
            check(state, name, words(open), () -> step.accept(proposal));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-30T16:59:59Z, false",
        "2027-01-30T17:00:00Z, true",
        "2026-12-31T00:00:00Z, false",
        "2027-06-01T00:00:00Z, true"
    })
    void a_plan_is_late_from_the_31st_of_january_on_in_vietnam(Instant approvedAt, boolean late) {
        var plan = plan();
        plan.submit();
        plan.approve("leader", approvedAt);

        assertThat(plan.view().approvedLate()).isEqualTo(late);
    }

    private static void check(String state, String name, List<String> open, Runnable step) {
        if (open.contains(name)) {
            assertThatCode(step::run).as(name + " from " + state).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(step::run).as(name + " from " + state).isInstanceOf(IllegalStepException.class);
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static ReviewPlan plan() {
        return new ReviewPlan(new UUID(0, 1), "H90", 2027, "Kế hoạch", "controller", NOON);
    }

    private static Proposal proposal() {
        var planned = new ReviewItem.Planned(
                LocalDate.of(2027, 3, 1), LocalDate.of(2027, 6, 30), ReviewItem.Basis.OWN_CHOICE, "Phương án");
        var item = new ReviewItem(new UUID(0, 3), plan(), "1.013225", "H90.31", planned);
        return new Proposal(new UUID(0, 4), item, content(), "controller", NOON);
    }

    private static Proposal.Content content() {
        var rate = new Rate(CostModel.Subject.CITIZEN, 108_000_000, 2_000, "nguồn", LocalDate.of(2025, 1, 1));
        var inputs = new Inputs(List.of(new Activity("Nộp hồ sơ", 60, 0, 0)), 1, 100);
        var time = new Time(5, LimitUnit.WORKING_DAY);
        return new Proposal.Content(
                Proposal.Kind.AMEND, "Bỏ một giấy tờ", Assessment.of(rate, time, inputs, time, inputs));
    }
}
