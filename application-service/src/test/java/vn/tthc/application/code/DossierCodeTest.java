package vn.tthc.application.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            H40.17-261123-0001,            H40.17,        1
            G09.20-20261123-0092637,       G09.20,        92637
            000.00.17.H40-261123-9999,     000.00.17.H40, 9999
            """)
    void a_code_falls_into_agency_day_and_number_whichever_pattern_it_is_in(String code, String agency, int number) {
        assertThat(DossierCode.of(code)).isEqualTo(new DossierCode(agency, LocalDate.of(2026, 11, 23), number));
    }

    @Test
    void what_is_no_code_is_not_taken_apart() {
        assertThatThrownBy(() -> DossierCode.of("H40.17-0001")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '{agency}-{yyMMdd}-{0000}',       4
            '{agency}-{yyyyMMdd}-{0000000}',  7
            '{agency}-{yyMMdd}-{000}',        0
            '{agency}{yyMMdd}{0000}',         0
            '{yyMMdd}-{0000}',                0
            '{agency}-{0000}',                0
            '{agency}-{yyMMdd}-0001',         0
            '{agency}-{ddMMyy}-{0000}',       0
            """)
    void a_pattern_names_agency_day_and_number_or_is_none(String pattern, int width) {
        assertThat(CodePattern.widthOf(pattern)).isEqualTo(width);
    }
}
