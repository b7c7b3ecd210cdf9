package vn.tthc.catalog.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.contracts.feedback.FeedbackEvent;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.Problem;

/** What reports of citizens give reason to review, newest first; each becomes an item of one plan at most. */
@ApplicationScoped
class Suggestions {

    private static final String PAGE = """
            select s.* from review_suggestion s where s.id < ?
            and exists (select 1 from agency a where a.code = s.agency_code and starts_with(a.path, ?))
            and (?::boolean is false or s.item_id is null) and (?::text is null or s.procedure_code = ?)
            order by s.id desc limit ?""";

    private final Database database;

    Suggestions(Database database) {
        this.database = database;
    }

    /** Told again, it changes nothing; answered anew, the later finding counts unless somebody took it up already. */
    void put(FeedbackEvent.RegulationFound found) {
        database.update(
                """
                insert into review_suggestion (id, report_code, procedure_code, agency_code, ground, finding, found_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set ground = excluded.ground, finding = excluded.finding, found_at = excluded.found_at
                where review_suggestion.item_id is null and review_suggestion.found_at < excluded.found_at""",
                found.id(),
                found.code(),
                ProcedureCode.canonicalOrSame(found.procedureCode()),
                found.agencyCode(),
                found.ground(),
                found.finding(),
                found.foundAt().atOffset(ZoneOffset.UTC));
    }

    List<Suggestion> page(String under, boolean open, @Nullable String procedure, @Nullable UUID after, int rows) {
        return database.query(Suggestion::of, PAGE, Ordered.before(after), under, open, procedure, procedure, rows);
    }

    /** The item takes it up; of two at once one comes too late. */
    void takeUp(UUID suggestion, ReviewItem item) {
        var taken = database.update(
                "update review_suggestion set item_id = ? where id = ? and procedure_code = ? and item_id is null",
                item.id(),
                suggestion,
                item.procedureCode());
        if (taken == 0) {
            throw new Problem(CatalogProblem.REVIEW_INVALID)
                    .violation("suggestion", "OpenSuggestion", "rule.openSuggestion", item.procedureCode());
        }
    }
}
