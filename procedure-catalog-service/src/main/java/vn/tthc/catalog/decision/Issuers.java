package vn.tthc.catalog.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.agency.Agencies;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;

/**
 * For whom a controller may enter decisions: for his own agency and those below it, and for ministries and other
 * provinces, whose decisions he only records.
 */
@ApplicationScoped
class Issuers {

    private final Agencies agencies;
    private final Clock clock;

    Issuers(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    void require(String issuer, Caller caller) {
        var ours = agencies.on(issuer, LocalDate.now(clock));
        if (ours.isEmpty() && AgencyCode.canonical(issuer).isEmpty()) {
            throw new Problem(CatalogProblem.DECISION_INVALID, 1)
                    .violation("issuingAgency", "AgencyCode", "rule.agencyCode");
        }
        var acting = caller.requireAgency();
        if (ours.isPresent() && !Arrays.asList(ours.get().path().split("/")).contains(acting)) {
            throw new Problem(CommonProblem.FORBIDDEN).with("issuingAgency", issuer);
        }
    }
}
