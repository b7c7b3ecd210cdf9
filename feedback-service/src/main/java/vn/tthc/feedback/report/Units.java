package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.reference.Agencies;
import vn.tthc.feedback.reference.Agency;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Who may deal with a report: never the unit of the officer it is about, nor one below it. */
@ApplicationScoped
class Units {

    private final Agencies agencies;

    Units(Agencies agencies) {
        this.agencies = agencies;
    }

    Agency known(String field, String code) {
        return agencies.findByIdOptional(code).orElseThrow(() -> unknown(field));
    }

    Agency root(String field) {
        return agencies.root().orElseThrow(() -> unknown(field));
    }

    /** The agency one level above the unit of an officer; nobody stands above the root. */
    Optional<String> above(Agency unit) {
        return agencies.above(unit).map(Agency::code);
    }

    boolean isWithin(String code, Agency unit) {
        return agencies.findByIdOptional(code)
                .filter(agency -> agency.isWithin(unit))
                .isPresent();
    }

    /** An agency to which the report may go. */
    String mayHandle(String field, String code, Report report) {
        var agency = known(field, code);
        requireOutside(field, agency, report.about().agency());
        return agency.code();
    }

    private void requireOutside(String field, Agency agency, @Nullable String unit) {
        if (unit != null && isWithin(agency.code(), known(field, unit))) {
            throw new Problem(ReportProblem.OFFICER_UNIT).violation(field, "OtherUnit", "rule.report-other-unit");
        }
    }

    private static Problem unknown(String field) {
        return new Problem(CommonProblem.UNPROCESSABLE).violation(field, "known-agency", "violation.known-agency");
    }
}
