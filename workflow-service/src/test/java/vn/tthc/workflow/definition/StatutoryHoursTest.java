package vn.tthc.workflow.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.contracts.catalog.ProcedureEvent.Limit;

class StatutoryHoursTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            10, WORKING_DAY, 80
            1,  DAY,         8
            7,  DAY,         40
            20, DAY,         120
            1,  MONTH,       168
            4,  HOUR,        4
            0,  SAME_DAY,    8
            """)
    void a_limit_is_worth_so_many_working_hours(int quantity, String unit, int hours) {
        assertThat(StatutoryHours.of(List.of(new Limit(quantity, unit)))).isEqualTo(hours);
    }

    @Test
    void limits_that_follow_one_another_add_up() {
        assertThat(StatutoryHours.of(List.of(new Limit(15, "DAY"), new Limit(8, "WORKING_DAY"))))
                .isEqualTo(88 + 64);
    }
}
