package vn.tthc.feedback.evaluation.open;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.web.PageRequest;

/** Published answers for everybody, states of reports for the national portal; never who sent one. */
@ApplicationScoped
class OpenReports {

    private static final String ANSWERS = """
            select c.transaction_id::text, c.ref, r.code, r.agency_code, r.published_at, r.public_content, r.public_answer
              from open_change c join report r on r.id = c.ref""";

    private static final String STATES = """
            select c.transaction_id::text, c.ref, c.changed_at, r.code, r.agency_code, r.channel, r.kind, r.classification,
                r.status, s.name, r.submitted_at, r.published_at, r.public_answer
              from open_change c join report r on r.id = c.ref
              join national_report_state s on s.status = r.status
                and s.valid_from <= ?::date and (s.valid_to is null or s.valid_to > ?::date)""";

    private final OpenChanges changes;
    private final Clock clock;

    OpenReports(OpenChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * An answer.
     *
     * @param published false where it was taken back since, as a report that is opened again is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            String code,
            String agency,
            boolean published,
            @Nullable Instant publishedAt,
            @Nullable String content,
            @Nullable String answer) {}

    /**
     * A report as the national portal follows it.
     *
     * @param nationalState what its state is called there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String code,
            String agency,
            String channel,
            String kind,
            @Nullable String classification,
            String state,
            String nationalState,
            Instant submittedAt,
            @Nullable Instant publishedAt,
            @Nullable String answer,
            Instant changedAt) {}

    OpenChanges.Feed<Answer> answers(PageRequest page) {
        return changes.after(OpenChanges.Kind.ANSWER, page, ANSWERS, OpenReports::answer);
    }

    OpenChanges.Feed<State> states(PageRequest page) {
        var today = LocalDate.now(clock).toString();
        return changes.after(OpenChanges.Kind.REPORT, page, STATES, OpenReports::state, today, today);
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var at = instant(row, "published_at");
        return new Answer(
                row.getString("code"),
                row.getString("agency_code"),
                at != null,
                at,
                at == null ? null : row.getString("public_content"),
                at == null ? null : row.getString("public_answer"));
    }

    private static State state(ResultSet row) throws SQLException {
        var at = instant(row, "published_at");
        return new State(
                row.getString("code"),
                row.getString("agency_code"),
                row.getString("channel"),
                row.getString("kind"),
                row.getString("classification"),
                row.getString("status"),
                row.getString("name"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                at,
                at == null ? null : row.getString("public_answer"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
