package vn.tthc.application.lookup;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Status;

/** What a list of dossiers is narrowed to. Nothing here names a person: addresses end up in logs. */
public class DossierFilter {

    @QueryParam("status")
    @Parameter(description = "Name or national code of a status")
    @Pattern(
            regexp = "[0-9]{1,2}|DRAFT|SUBMITTED|RECEIVED|REJECTED_AT_INTAKE|PROCESSING|SUPPLEMENT_REQUESTED"
                    + "|PAYMENT_REQUIRED|WITHDRAWN|STOPPED|COMPLETED|RETURNED",
            message = "{rule.Status}")
    @Nullable
    String status;

    @QueryParam("agency")
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

    /** For the REST layer, which fills the fields itself. */
    public DossierFilter() {}

    Optional<Status> status() {
        return Optional.ofNullable(status).flatMap(Status::of);
    }
}
