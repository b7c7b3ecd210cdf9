package vn.tthc.feedback.evaluation.open;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Rules;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.time.CivilTime;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Approved evaluations of units, as far as everybody may know them; officers are never among them. */
@ApplicationScoped
class OpenEvaluations {

    private static final String COLUMNS = """
            select e.agency_code, a.name, e.period, e.to_day, e.approved_at, e.figures, e.digest""";

    private static final String LIST = COLUMNS + """
             from evaluation e join agency a on a.code = e.agency_code
            where e.state = 'APPROVED' and e.period = ? and e.agency_code > ?
                and (?::text is null or e.agency_code = ?)
            order by e.agency_code limit ?""";

    private static final String CHANGED = COLUMNS + """
            , c.transaction_id::text, c.ref
             from open_change c join evaluation e on e.id = c.ref join agency a on a.code = e.agency_code""";

    private final Database database;
    private final OpenChanges changes;
    private final Rules rules;
    private final ObjectMapper json;

    OpenEvaluations(Database database, OpenChanges changes, Rules rules, ObjectMapper json) {
        this.database = database;
        this.changes = changes;
        this.rules = rules;
        this.json = json;
    }

    /**
     * The same for a partner who keeps it.
     *
     * @param digest SHA-256 of all that was approved, to be asked about
     */
    record Approved(OpenEvaluation evaluation, String digest) {}

    Page<OpenEvaluation> page(String period, @Nullable String agency, PageRequest page) {
        Map<LocalDate, Integer> thresholds = new ConcurrentHashMap<>();
        var after = page.cursor(String.class).orElse("");
        var rows = database.query(
                row -> evaluation(row, thresholds), LIST, period, after, agency, agency, page.limit() + 1);
        return Page.of(rows, page, OpenEvaluation::agency, one -> one, null);
    }

    OpenChanges.Feed<Approved> after(PageRequest page) {
        Map<LocalDate, Integer> thresholds = new ConcurrentHashMap<>();
        return changes.after(
                OpenChanges.Kind.EVALUATION,
                page,
                CHANGED,
                row -> new Approved(evaluation(row, thresholds), row.getString("digest")));
    }

    private OpenEvaluation evaluation(ResultSet row, Map<LocalDate, Integer> thresholds) throws SQLException {
        var lastDay = row.getObject("to_day", LocalDate.class).minusDays(1);
        var threshold = thresholds.computeIfAbsent(lastDay, day -> rules.on(day).smallCell());
        return OpenEvaluation.of(
                row.getString("agency_code"),
                row.getString("name"),
                row.getString("period"),
                LocalDate.ofInstant(
                        row.getObject("approved_at", OffsetDateTime.class).toInstant(), CivilTime.CIVIL_ZONE),
                sheet(row.getString("figures")),
                threshold);
    }

    private Sheet sheet(String figures) {
        try {
            return json.readValue(figures, Sheet.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Figures can be read back", e);
        }
    }
}
