package vn.tthc.application.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.dossier.Applicant;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.PersonKeys;
import vn.tthc.platform.web.Versions;

/** What people chose, kept under their person key: it holds for all their dossiers, those of the counter among them. */
@ApplicationScoped
@Transactional
class Preferences {

    private final Database database;
    private final Caller caller;
    private final PersonKeys personKeys;
    private final Audit audit;
    private final Clock clock;

    Preferences(Database database, Caller caller, PersonKeys personKeys, Audit audit, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.personKeys = personKeys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's own. */
    Preference own() {
        ownKey();
        return of(caller.personKeys());
    }

    /** Whether the caller wants to see more in the portal than the law requires; who cannot choose does. */
    boolean showsAll() {
        return caller.personKeys().isEmpty() || of(caller.personKeys()).portal();
    }

    Preference of(Applicant applicant) {
        return of(personKeys.all(applicant.known()));
    }

    private Preference of(List<String> keys) {
        return database
                .query(
                        Preferences::preference,
                        "select version, portal, email, sms, message, language from notice_preference where person_key = any(?)",
                        (Object) keys.toArray(String[]::new))
                .stream()
                .findFirst()
                .orElse(Preference.UNSAID);
    }

    Preference change(PreferenceRequest request, @Nullable String ifMatch) {
        var key = ownKey();
        // What was said under an earlier key is what is changed now.
        database.update(
                "update notice_preference set person_key = ? where person_key = any(?) and person_key <> ?",
                key,
                caller.personKeys().toArray(String[]::new),
                key);
        var before = of(List.of(key));
        Versions.require(ifMatch, before.version());
        var after = request.as(before.version() + 1);
        if (write(key, before.version(), after) == 0) {
            throw new Problem(CommonProblem.STALE);
        }
        audit.record("change-notice-preference", "notice-preference", caller.subject(), before, after);
        return after;
    }

    private int write(String key, long version, Preference p) {
        return database.update(
                """
                insert into notice_preference as p (person_key, version, portal, email, sms, message, language, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (person_key) do update set version = excluded.version, portal = excluded.portal,
                    email = excluded.email, sms = excluded.sms, message = excluded.message,
                    language = excluded.language, changed_at = excluded.changed_at
                where p.version = ?""",
                key,
                p.version(),
                p.portal(),
                p.email(),
                p.sms(),
                p.message(),
                p.language(),
                clock.instant().atOffset(ZoneOffset.UTC),
                version);
    }

    private String ownKey() {
        return caller.personKey().orElseThrow(() -> new Problem(NoticeProblem.NOTICE_PERSON_UNKNOWN));
    }

    private static Preference preference(ResultSet row) throws SQLException {
        return new Preference(
                row.getLong(1),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getString(6));
    }
}
