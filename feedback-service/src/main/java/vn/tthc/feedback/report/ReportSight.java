package vn.tthc.feedback.report;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;

/**
 * Which reports the caller sees, as a condition on {@code report r}; the same for one, for many and for whatever hangs on
 * them. Staff see what lies with their agency and those below it, but nothing about an officer of their own unit or of one
 * above it in which they stand, nor about themselves wherever they are now. Everybody else sees his own.
 */
@RequestScoped
public class ReportSight {

    private static final String STAFF = """
            r.agency_code in (select has.code from agency has, agency own
                              where own.code = ? and starts_with(has.path, own.path))
            and (r.about_agency is null or not exists (
                select 1 from agency unit, agency own
                where own.code = ? and unit.code = r.about_agency and starts_with(own.path, unit.path)))
            and r.about_officer is distinct from ?""";

    private static final String OWN =
            "exists (select 1 from report_sender s where s.report_id = r.id and s.person_key = any (?))";

    private final Caller caller;

    ReportSight(Caller caller) {
        this.caller = caller;
    }

    /** A condition and what stands for its question marks. */
    public record Condition(String sql, List<Object> values) {}

    /** Of the caller's. */
    public Condition condition() {
        if (isStaff()) {
            return caller.agency()
                    .map(agency -> new Condition(STAFF, List.of(agency, agency, caller.subject())))
                    .orElseGet(() -> new Condition("false", List.of()));
        }
        return new Condition(OWN, List.of((Object) caller.personKeys().toArray(String[]::new)));
    }

    /** Whether the caller looks at other people's reports. */
    public boolean isStaff() {
        return caller.is(Role.FEEDBACK_OFFICER) || caller.is(Role.SUPERVISOR);
    }

    /** Whether it is a sender himself who acts. */
    boolean isSender() {
        return caller.is(Role.CITIZEN) && !isStaff();
    }
}
