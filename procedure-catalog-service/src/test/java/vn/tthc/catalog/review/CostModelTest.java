package vn.tthc.catalog.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tthc.catalog.review.Assessment.Time;
import vn.tthc.catalog.review.CostModel.Activity;
import vn.tthc.catalog.review.CostModel.Inputs;
import vn.tthc.catalog.review.CostModel.Rate;
import vn.tthc.catalog.review.CostModel.Subject;
import vn.tthc.platform.calendar.LimitUnit;

class CostModelTest {

    /** 54,000 đồng an hour. */
    private static final Rate RATE =
            new Rate(Subject.CITIZEN, 108_000_000, 2_000, "một nguồn", LocalDate.parse("2025-01-01"));

    @Test
    void time_is_worth_its_share_of_a_years_income() {
        var cost = CostModel.cost(RATE, once(new Activity("Chuẩn bị hồ sơ", 90, 0, 0)));

        assertThat(cost.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.labour()).isEqualTo(81_000));
    }

    @Test
    void what_is_spent_and_paid_comes_on_top_of_time() {
        var cost = CostModel.cost(RATE, once(new Activity("Nộp hồ sơ", 60, 30_000, 8_000)));

        assertThat(cost.once()).isEqualTo(54_000 + 30_000 + 8_000);
    }

    @Test
    void a_year_is_every_time_of_everybody() {
        var inputs =
                new Inputs(List.of(new Activity("Đi lại", 0, 10_000, 0), new Activity("Phí", 0, 0, 5_000)), 2, 300);

        assertThat(CostModel.cost(RATE, inputs).yearly()).isEqualTo(15_000L * 2 * 300);
    }

    @Test
    void each_activity_is_rounded_by_itself_half_a_dong_upwards() {
        var odd = new Rate(Subject.CITIZEN, 114_000_000, 2_112, "một nguồn", LocalDate.EPOCH);

        var cost = CostModel.cost(odd, once(new Activity("a", 30, 0, 0), new Activity("b", 60, 0, 0)));

        assertThat(cost.lines()).extracting(CostModel.Line::labour).containsExactly(26_989L, 53_977L);
        assertThat(cost.once()).isEqualTo(80_966);
    }

    @Test
    void more_than_can_be_counted_is_refused_and_never_wrong() {
        var activity = new Activity("a", 600_000, 10_000_000_000L, 10_000_000_000L);

        assertThatThrownBy(() -> CostModel.cost(RATE, new Inputs(List.of(activity), 10_000, 100_000_000)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_proposal_saves_what_is_no_longer_spent() {
        var before = once(new Activity("Nộp trực tiếp", 120, 30_000, 8_000));
        var after = once(new Activity("Nộp trực tuyến", 30, 0, 8_000));

        var assessment = Assessment.of(RATE, days(5), before, days(3), after);

        assertThat(assessment.saved()).isEqualTo(146_000 - 35_000);
        assertThat(assessment.savedShare()).isEqualByComparingTo("76.0");
        assertThat(assessment.shortened()).isEqualByComparingTo("40.0");
    }

    @Test
    void a_share_of_nothing_and_of_another_unit_is_not_told() {
        var nothing = new Inputs(List.of(new Activity("a", 60, 0, 0)), 1, 0);

        var assessment = Assessment.of(RATE, days(5), nothing, new Time(8, LimitUnit.HOUR), nothing);

        assertThat(assessment.savedShare()).isNull();
        assertThat(assessment.shortened()).isNull();
    }

    @Test
    void what_is_kept_gives_the_same_figures_when_it_is_reckoned_again() {
        var column = new AssessmentColumn();
        var inputs = new Inputs(List.of(new Activity("Chuẩn bị", 75, 12_345, 0)), 3, 4_321);
        var assessment = Assessment.of(RATE, days(5), inputs, days(3), inputs);

        var kept = column.convertToEntityAttribute(column.convertToDatabaseColumn(assessment));

        assertThat(kept).isEqualTo(assessment);
        assertThat(CostModel.cost(kept.rate(), kept.before().inputs()))
                .isEqualTo(kept.before().cost());
    }

    private static Inputs once(Activity... activities) {
        return new Inputs(List.of(activities), 1, 1);
    }

    private static Time days(int quantity) {
        return new Time(quantity, LimitUnit.WORKING_DAY);
    }
}
