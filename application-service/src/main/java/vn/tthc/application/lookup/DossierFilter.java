package vn.tthc.application.lookup;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Status;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * What a list of dossiers is narrowed to; all of it holds together. In an address it never names a person, since
 * addresses end up in logs: {@link DossierSearch} adds what does.
 */
@JsonAutoDetect(fieldVisibility = Visibility.ANY)
public class DossierFilter {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    @QueryParam("status")
    @Parameter(description = "Name or national code of a status")
    @Pattern(
            regexp = "[0-9]{1,2}|DRAFT|SUBMITTED|RECEIVED|REJECTED_AT_INTAKE|PROCESSING|SUPPLEMENT_REQUESTED"
                    + "|PAYMENT_REQUIRED|WITHDRAWN|STOPPED|COMPLETED|RETURNED",
            message = "{rule.Status}")
    @Nullable
    String status;

    @QueryParam("agency")
    @Parameter(description = "Takes part in the dossier, as receiver, decider, handler or consulted")
    @Size(max = 35)
    @Nullable
    String agency;

    @QueryParam("procedureCode")
    @Size(max = 40)
    @Nullable
    String procedureCode;

    @QueryParam("lateness")
    @Pattern(regexp = "NOT_DUE|ON_TIME|LATE", message = "{rule.Lateness}")
    @Nullable
    String lateness;

    @QueryParam("code")
    @Size(max = 50)
    @Nullable
    String code;

    @QueryParam("officer")
    @Parameter(
            description = "Who wrote in the dossier's clock: received it, asked, extended, decided; the subject of"
                    + " a token, not a name")
    @Size(max = 100)
    @Nullable
    String officer;

    @QueryParam("receivedFrom")
    @Parameter(description = "Received on this day or later")
    @Pattern(regexp = DAY, message = "{rule.Day}")
    @Nullable
    String receivedFrom;

    @QueryParam("receivedTo")
    @Parameter(description = "Received on this day or earlier")
    @Pattern(regexp = DAY, message = "{rule.Day}")
    @Nullable
    String receivedTo;

    @QueryParam("sort")
    @Parameter(
            description = "NEWEST (as they came, newest first) or DUE (only what has a promised date, the soonest"
                    + " first)")
    @Pattern(regexp = "NEWEST|DUE", message = "{rule.Sort}")
    @Nullable
    String sort;

    /** For the REST layer, which fills the fields itself. */
    public DossierFilter() {}

    Optional<Status> status() {
        return Optional.ofNullable(status).flatMap(Status::of);
    }

    boolean byDue() {
        return "DUE".equals(sort);
    }

    Optional<LocalDate> receivedFrom() {
        return day("receivedFrom", receivedFrom);
    }

    Optional<LocalDate> receivedTo() {
        return day("receivedTo", receivedTo);
    }

    private static Optional<LocalDate> day(String field, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation(field, "Day", "rule.Day");
        }
    }
}
