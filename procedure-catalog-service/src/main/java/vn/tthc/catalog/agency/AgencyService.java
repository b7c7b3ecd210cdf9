package vn.tthc.catalog.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.outbox.Outbox;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Versions;

/** Changes to the tree of agencies, one transaction each. */
@ApplicationScoped
@Transactional
public class AgencyService {

    private final Agencies agencies;
    private final Successions successions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AgencyService(Agencies agencies, Successions successions, Outbox outbox, Audit audit, Clock clock) {
        this.agencies = agencies;
        this.successions = successions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    AgencyView register(AgencyRequest.Register request) {
        var code = canonical("code", request.code());
        if (agencies.last(code).filter(a -> overlaps(a, request.validFrom())).isPresent()) {
            throw new Problem(CatalogProblem.ALREADY_REGISTERED, code).violation("code", "Unique", "rule.taken", code);
        }
        var state = state(code, request.name(), request.level(), request.parentCode(), request.validFrom());
        return save(
                "AGENCY_REGISTERED", null, Agency.register(Ids.at(clock.instant()), code, state, request.validFrom()));
    }

    AgencyView change(String code, @Nullable String ifMatch, AgencyRequest.Change request) {
        var agency = open(code);
        Versions.require(ifMatch, agency.revision());
        requireLaterThan(agency, "validFrom", request.validFrom());
        if (request.validFrom().isAfter(LocalDate.now(clock))) {
            throw impossible("validFrom", "PastOrPresent", "rule.notInFuture");
        }
        var state = state(code, request.name(), request.level(), request.parentCode(), request.validFrom());
        var before = AgencyView.of(agency);
        if (!before.path().equals(state.parentPath() + code + '/') && agencies.hasChildren(code, request.validFrom())) {
            throw impossible("parentCode", "HasChildren", "rule.hasChildren");
        }
        var next = agency.become(Ids.at(clock.instant()), state, request.validFrom());
        agencies.flush(); // the old row must end in the database before the new one may begin
        return save("AGENCY_CHANGED", before, next);
    }

    AgencyView close(String code, @Nullable String ifMatch, AgencyRequest.Close request) {
        var agency = open(code);
        Versions.honour(ifMatch, agency.revision());
        requireLaterThan(agency, "validTo", request.validTo());
        if (agencies.hasChildren(code, request.validTo())) {
            throw impossible("validTo", "HasChildren", "rule.hasChildren");
        }
        var successor = request.successorCode() == null ? null : canonical("successorCode", request.successorCode());
        if (successor != null
                && (successor.equals(code)
                        || agencies.on(successor, request.validTo()).isEmpty())) {
            throw impossible("successorCode", "Exists", "rule.unknownAgency", successor);
        }
        var before = AgencyView.of(agency);
        agency.close(request.validTo(), successor);
        return save("AGENCY_CLOSED", before, agency);
    }

    /** The agency of that code on that day, or the one that has taken its place; of several, 404 names them. */
    public AgencyView get(String code, LocalDate asOf) {
        var standing = successions.of(code, asOf).standing().stream()
                .map(SuccessionView.Standing::code)
                .toList();
        if (standing.size() != 1) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", code).with("successorCodes", standing);
        }
        var found = agencies.on(standing.getFirst(), asOf)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
        return AgencyView.of(found, found.code().equals(code) ? null : code);
    }

    List<AgencyView> history(String code) {
        var rows = agencies.history(code);
        if (rows.isEmpty()) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", code);
        }
        return rows.stream().map(AgencyView::of).toList();
    }

    private AgencyView save(String action, @Nullable AgencyView before, Agency agency) {
        agencies.persist(agency);
        outbox.publish(agency);
        var after = AgencyView.of(agency);
        audit.record(action, "agency", agency.code(), before, after);
        return after;
    }

    private Agency open(String code) {
        return agencies.last(code)
                .filter(a -> a.validTo() == null)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND).with("code", code));
    }

    private Agency.State state(String code, String name, Level level, @Nullable String parent, LocalDate from) {
        if (parent == null || parent.isBlank()) {
            return new Agency.State(name.strip(), level, null, "");
        }
        var parentCode = canonical("parentCode", parent);
        var above = agencies.on(parentCode, from)
                .filter(a -> a.validTo() == null
                        && !a.path().contains("/" + code + "/")
                        && !a.code().equals(code))
                .orElseThrow(() -> impossible("parentCode", "Exists", "rule.unknownAgency", parentCode));
        return new Agency.State(name.strip(), level, parentCode, above.path());
    }

    private static boolean overlaps(Agency agency, LocalDate from) {
        var end = agency.validTo();
        return end == null || end.isAfter(from);
    }

    private static void requireLaterThan(Agency agency, String field, LocalDate day) {
        if (!day.isAfter(agency.validFrom())) {
            throw impossible(field, "After", "rule.after", agency.validFrom());
        }
    }

    private static String canonical(String field, String code) {
        return AgencyCode.canonical(code)
                .orElseThrow(() ->
                        new Problem(CommonProblem.INVALID_REQUEST).violation(field, "AgencyCode", "rule.agencyCode"));
    }

    private static Problem impossible(String field, String rule, String message, Object... arguments) {
        return new Problem(CatalogProblem.AGENCY_CHANGE_IMPOSSIBLE).violation(field, rule, message, arguments);
    }
}
