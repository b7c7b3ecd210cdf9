package vn.tthc.feedback.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.tthc.feedback.reference.Agency;
import vn.tthc.feedback.sheet.OpinionSheets;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/** Ties a report to what it is about, and finds who has to deal with it. */
@ApplicationScoped
class Concerns {

    private final Units units;
    private final OpinionSheets sheets;
    private final Database database;
    private final Caller caller;

    Concerns(Units units, OpinionSheets sheets, Database database, Caller caller) {
        this.units = units;
        this.sheets = sheets;
        this.database = database;
        this.caller = caller;
    }

    /**
     * Where a report goes.
     *
     * @param agencyCode who has to deal with it
     * @param nobodyAbove it is about an officer of the highest agency, whom nobody here may judge
     */
    record Destination(String agencyCode, About about, boolean nobodyAbove) {}

    Destination of(SubmitReport request) {
        var given = request.about() == null ? SubmitReport.Concern.NOTHING : request.about();
        var sheet = request.sheet();
        return of(sheet == null ? given : given.answering(sheets.open(sheet)));
    }

    private Destination of(SubmitReport.Concern concern) {
        var named = concern.agencyCode();
        if (concern.aboutOfficer() && named == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("about.agencyCode", "NotNull", "rule.NotNull");
        }
        var agency = named == null ? units.root("about.agencyCode") : units.known("about.agencyCode", named);
        var about = about(concern);
        return concern.aboutOfficer()
                ? aboutOfficer(concern, about, agency)
                : new Destination(agency.code(), about, false);
    }

    private Destination aboutOfficer(SubmitReport.Concern concern, About about, Agency unit) {
        var above = units.above(unit);
        var told = about.officer(unit.code(), concern.officer(), concern.officerName());
        return new Destination(above.orElse(unit.code()), told, above.isEmpty());
    }

    private About about(SubmitReport.Concern concern) {
        var procedure = concern.procedureCode();
        var dossier = concern.applicationId();
        if (dossier != null) {
            var known = known(dossier);
            known.ifPresent(this::requireOwn);
            procedure = procedure == null ? known.map(Known::procedure).orElse(null) : procedure;
        }
        return new About(dossier, procedure, concern.place(), null, null, null);
    }

    /** A dossier is known here once it was returned; before that the sender's word stands. */
    private Optional<Known> known(UUID dossier) {
        return database
                .query(
                        row -> new Known(row.getString(1), row.getString(2)),
                        "select person_key, procedure_code from returned_dossier where application_id = ?",
                        dossier)
                .stream()
                .findFirst();
    }

    /** Somebody else's is answered like one that does not exist. */
    private void requireOwn(Known dossier) {
        if (caller.is(Role.CITIZEN)
                && !caller.is(Role.FEEDBACK_OFFICER)
                && !caller.personKeys().contains(dossier.personKey())) {
            throw new Problem(CommonProblem.UNPROCESSABLE)
                    .violation("about.applicationId", "OwnDossier", "rule.report-own-dossier");
        }
    }

    private record Known(String personKey, String procedure) {}
}
