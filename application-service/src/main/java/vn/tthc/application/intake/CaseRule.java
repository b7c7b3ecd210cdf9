package vn.tthc.application.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What answers lead to a case of a procedure, on the days from {@code validFrom} to before {@code validTo}.
 *
 * @param rank of several rules that hold the first one counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseRule(
        UUID id,
        String procedureCode,
        String caseCode,
        int rank,
        List<Condition> conditions,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean holds(Map<String, Object> answers) {
        return conditions.stream().allMatch(c -> c.holds(answers));
    }
}
