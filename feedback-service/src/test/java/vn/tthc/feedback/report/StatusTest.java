package vn.tthc.feedback.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole table, so that a transition can neither appear nor vanish unnoticed. */
class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "NEW,                 WAITING_SUPPLEMENT REJECTED REDIRECTED TRANSFERRED PROCESSING",
        "WAITING_SUPPLEMENT,  SUPPLEMENTED REJECTED",
        "SUPPLEMENTED,        REJECTED REDIRECTED TRANSFERRED PROCESSING",
        "TRANSFERRED,         REJECTED REDIRECTED TRANSFERRED PROCESSING",
        "PROCESSING,          TRANSFERRED WAITING_PUBLICATION",
        "WAITING_PUBLICATION, PUBLISHED",
        "PUBLISHED,           ''",
        "REJECTED,            ''",
        "REDIRECTED,          ''",
    })
    void a_status_may_be_followed_by_these_and_no_others(Status from, String successors) {
        var expected = Arrays.stream(successors.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Status::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Status.class)));

        for (var next : Status.values()) {
            assertThat(from.canBecome(next)).as("%s to %s", from, next).isEqualTo(expected.contains(next));
        }
    }
}
