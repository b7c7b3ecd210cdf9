package vn.tthc.catalog.decision;

import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.Query;
import vn.tthc.catalog.agency.AgencyCode;

/** Which decisions a list is about. Use it as a {@code @BeanParam}. */
public class DecisionFilter {

    @QueryParam("status")
    @Parameter(description = "DRAFT, CHECKED, SIGNED or PUBLISHED")
    @Nullable
    String status;

    @QueryParam("issuer")
    @Parameter(description = "Code of the issuing agency", example = "H90")
    @Nullable
    String issuer;

    @QueryParam("kind")
    @Parameter(description = "Only decisions with items of this kind", example = "ABOLISH")
    @Nullable
    String kind;

    @QueryParam("late")
    @Parameter(description = "SIGNED, POSTED or ANY: those that broke the limit")
    @Nullable
    String late;

    @QueryParam("signedFrom")
    @Parameter(description = "Signed on this day or later", example = "2026-01-01")
    @Nullable
    String signedFrom;

    @QueryParam("signedTo")
    @Parameter(description = "Signed on this day or earlier", example = "2026-06-30")
    @Nullable
    String signedTo;

    /** Which limit was broken. */
    enum Late {
        SIGNED("d.signedLate"),
        POSTED("d.postedLate"),
        ANY("(d.signedLate or d.postedLate)");

        private final String condition;

        Late(String condition) {
            this.condition = condition;
        }
    }

    /** Conditions in HQL with their parameters. */
    record Conditions(String text, Map<String, Object> parameters) {}

    /** Drafts are their authors' business: without {@code drafts} only what was published. */
    Conditions conditions(boolean drafts) {
        var text = new StringBuilder(drafts ? "1 = 1" : "d.status = PUBLISHED");
        var parameters = new HashMap<String, Object>();
        Query.optionalOneOf("status", status, PublicationDecision.Status.class)
                .ifPresent(s -> and(text, parameters, "d.status = :status", "status", s));
        if (issuer != null && !issuer.isBlank()) {
            and(text, parameters, "d.issuingAgency = :issuer", "issuer", AgencyCode.canonicalOrSame(issuer));
        }
        Query.optionalOneOf("kind", kind, Kind.class)
                .ifPresent(k ->
                        text.append(" and d.totals.").append(Totals.field(k)).append(" > 0"));
        Query.optionalOneOf("late", late == null ? null : late.toUpperCase(Locale.ROOT), Late.class)
                .ifPresent(l -> text.append(" and ").append(l.condition.replace("d.", "d.lateness.")));
        Query.date("signedFrom", signedFrom)
                .ifPresent(day -> and(text, parameters, "d.signedOn >= :signedFrom", "signedFrom", day));
        Query.date("signedTo", signedTo)
                .ifPresent(day -> and(text, parameters, "d.signedOn <= :signedTo", "signedTo", day));
        return new Conditions(text.toString(), parameters);
    }

    private static void and(
            StringBuilder text, Map<String, Object> parameters, String condition, String name, Object value) {
        text.append(" and ").append(condition);
        parameters.put(name, value);
    }
}
