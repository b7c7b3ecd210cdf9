package vn.tthc.catalog.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCodeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            H40.17,          H40.17
            000.00.17.H40,   H40.17
            000.01.17.H40,   H40.17.01
            000.00.00.H40,   H40
            H90.31.01,       H90.31.01
            ' h40.17 ',      H40.17
            Z0112345,        Z0112345
            """)
    void both_styles_mean_the_same_agency(String written, String canonical) {
        assertThat(AgencyCode.canonical(written)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17.H40", "CTUBNDXA", "000.00.UB.003", "H4.17", "H40..17", "H40.17.", "BCA_CAX"})
    void what_is_neither_style_is_no_agency_code(String written) {
        assertThat(AgencyCode.canonical(written)).isEmpty();
    }
}
