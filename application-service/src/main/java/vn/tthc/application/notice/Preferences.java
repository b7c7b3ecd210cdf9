package vn.tthc.application.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Versions;

/** What people chose, kept under their person key: it holds for all their dossiers, those of the counter among them. */
@ApplicationScoped
@Transactional
class Preferences {

    private final Database database;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    Preferences(Database database, Caller caller, Audit audit, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller's own. */
    Preference own() {
        return of(ownKey());
    }

    /** Whether the caller wants to see more in the portal than the law requires; who cannot choose does. */
    boolean showsAll() {
        return caller.personKey().map(this::of).map(Preference::portal).orElse(true);
    }

    Preference of(String personKey) {
        return database
                .query(
                        Preferences::preference,
                        "select version, portal, email, sms, message, language from notice_preference where person_key = ?",
                        personKey)
                .stream()
                .findFirst()
                .orElse(Preference.UNSAID);
    }

    Preference change(PreferenceRequest request, @Nullable String ifMatch) {
        var key = ownKey();
        var before = of(key);
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
