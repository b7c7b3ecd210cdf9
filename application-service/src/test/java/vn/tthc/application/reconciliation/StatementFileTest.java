package vn.tthc.application.reconciliation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tthc.platform.problem.Problem;

class StatementFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void it_is_read_with_quotes_and_commas_in_them_and_whatever_the_line_ends() {
        var lines = read("\uFEFF" + StatementFile.HEAD + "\r\nFT1,2026-11-20,75000,\"Nộp phí, hồ sơ \"\"01\"\"\"\r\n"
                + "\r\nFT2,2026-11-20,1,\r\n");

        assertThat(lines)
                .containsExactly(
                        new StatementLine(1, "FT1", 75_000, "Nộp phí, hồ sơ \"01\""),
                        new StatementLine(3, "FT2", 1, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "FT1,2026-11-20,75000; Columns",
                "FT1,2026-11-20,75000,a,b; Columns",
                "FT1,2026-11-20,75000,\"a; Columns",
                "FT 1,2026-11-20,75000,a; Transaction",
                ",2026-11-20,75000,a; Transaction",
                "FT1,2026-11-19,75000,a; Day",
                "FT1,20/11/2026,75000,a; Day",
                "FT1,2026-11-20,-75000,a; Amount",
                "FT1,2026-11-20,0,a; Amount",
                "FT1,2026-11-20,75.000,a; Amount",
                "FT1,2026-11-20,99999999999999,a; Amount"
            })
    void what_is_wrong_is_named_by_line_and_nothing_of_the_file_is_read(String line, String rule) {
        var problem = refused(StatementFile.HEAD + "\nFT0,2026-11-20,5,gut\n" + line);

        assertThat(problem.violations()).singleElement().satisfies(v -> {
            assertThat(v.field()).isEqualTo("lines[2]");
            assertThat(v.rule()).isEqualTo(rule);
        });
    }

    @Test
    void a_transaction_stands_in_it_once() {
        assertThat(refused(StatementFile.HEAD + "\nFT1,2026-11-20,5,a\nFT1,2026-11-20,5,a")
                        .violations())
                .hasSize(1);
    }

    @Test
    void another_file_is_none() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> read("id;amount\n1;2")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> StatementFile.read(new byte[] {'%', 'P', (byte) 0xff}, DAY))
                .isInstanceOf(Problem.class);
    }

    @Test
    void of_many_faults_the_first_are_named() {
        var rows = IntStream.range(0, 500).mapToObj(i -> "FT" + i + ",x,y,z").collect(joining("\n"));

        assertThat(refused(StatementFile.HEAD + "\n" + rows).violations()).hasSize(20);
    }

    private static Problem refused(String text) {
        return catchThrowableOfType(Problem.class, () -> read(text));
    }

    private static List<StatementLine> read(String text) {
        return StatementFile.read(text.getBytes(StandardCharsets.UTF_8), DAY);
    }
}
