package vn.tthc.application.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.contracts.catalog.CalendarEvent;
import vn.tthc.contracts.catalog.ProcedureEvent;
import vn.tthc.platform.calendar.WorkingCalendar;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.form.FormFinding;
import vn.tthc.platform.form.FormSchema;

/**
 * All that a dossier is received under, found by one question: in the morning each further one would be asked once for
 * everybody who stands in line. Which of several is in force is decided as {@link References} decides it.
 */
@ApplicationScoped
public class TermsInForce {

    /** Takes procedure, day, day, agency, procedure, case, agency, day, procedure, case, person keys, procedure, place. */
    private static final String FIND = """
            select p.payload, calendar.payload, process.definition_id, delivery.payload, form.content,
                away.told
            from (select 1) as asked
            left join lateral (
                select version_id, payload from procedure_replica
                where procedure_code = ? and valid_from <= ? and (valid_to is null or valid_to > ?)
                order by valid_from desc, number desc limit 1) p on true
            left join lateral (
                select c.payload from agency_replica a
                cross join lateral unnest(string_to_array(a.path, '/')) with ordinality as above (code, depth)
                join calendar_replica c on c.agency_code = above.code
                where a.code = ? order by above.depth desc, c.number desc limit 1) calendar on true
            left join lateral (
                select definition_id from process_definition_replica
                where procedure_code = ? and (case_code is null or case_code = ?)
                    and (agency_code is null or agency_code = ?) and (valid_from is null or valid_from <= ?)
                order by case_code is null, agency_code is null, number desc, approved_at desc limit 1) process on true
            left join delivery_replica delivery on delivery.procedure_code = ?
            left join form_replica form on form.form_key = p.version_id || '/' || ?
            left join lateral (
                select true as told from turned_away
                where person_key = any(?) and procedure_code = ? and receiving_agency = ? limit 1) away on true""";

    private final Database database;

    TermsInForce(Database database) {
        this.database = database;
    }

    /** What is asked for: which case of what, on which day, who decides it, whose it is and where it is handed in. */
    public record Asked(
            String procedureCode,
            LocalDate day,
            String caseCode,
            @Nullable String agencyCode,
            List<String> personKeys,
            String receivingAgency) {}

    /** What there is; each may be missing. */
    public static final class Found {

        private final @Nullable String procedure;
        private final @Nullable String calendar;
        private final @Nullable UUID process;
        private final @Nullable String delivery;
        private final @Nullable String form;
        private final boolean turnedAway;

        private Found(ResultSet row) throws SQLException {
            procedure = row.getString(1);
            calendar = row.getString(2);
            process = row.getObject(3, UUID.class);
            delivery = row.getString(4);
            form = row.getString(5);
            turnedAway = row.getBoolean(6);
        }

        /** The version that may be received on the day; the newest where an amendment took effect the same day. */
        public Optional<ProcedureEvent.VersionPublished> procedure() {
            return Optional.ofNullable(procedure)
                    .map(text -> Payloads.shared(text, ProcedureEvent.VersionPublished.class));
        }

        /** The newest of the agency, or else of the nearest above it that has one. */
        public Optional<WorkingCalendar> calendar() {
            return Optional.ofNullable(calendar)
                    .map(text -> WorkingCalendar.of(Payloads.shared(text, CalendarEvent.Activated.class)));
        }

        /** The newest approved one, preferring one made for this case and agency over one that serves all. */
        public Optional<UUID> process() {
            return Optional.ofNullable(process);
        }

        /** How the procedure is offered on a day; empty where nobody has stated it. */
        public Optional<ProcedureEvent.Delivery> delivery(LocalDate day) {
            return Optional.ofNullable(delivery).flatMap(text -> ProcedureDelivery.on(day, text));
        }

        /** Whether this person was sent away with guidance before, at this place. */
        public boolean wasTurnedAway() {
            return turnedAway;
        }

        /** Each of the given answers that is not as the form of the case wants it; the rest is on paper. */
        public List<FormFinding> wrongIn(String answers) {
            return form == null ? List.of() : FormSchema.validateGiven(form, answers);
        }
    }

    /** What is in force on a day for a case that an agency decides; without an agency there are no calendar and process. */
    public Found termsInForce(Asked asked) {
        return database.query(
                        Found::new,
                        FIND,
                        asked.procedureCode(),
                        asked.day(),
                        asked.day(),
                        asked.agencyCode(),
                        asked.procedureCode(),
                        asked.caseCode(),
                        asked.agencyCode(),
                        asked.day(),
                        asked.procedureCode(),
                        asked.caseCode(),
                        asked.personKeys().toArray(String[]::new),
                        asked.procedureCode(),
                        asked.receivingAgency())
                .getFirst();
    }
}
