package vn.tthc.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.database.Database;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/** Answers in words. They are looked through mixed, so that none can be told by when it came. */
@ApplicationScoped
@Transactional
class SurveyTexts {

    private static final String SELECT =
            "select id, question, text, state, shown from survey_text where mixed and survey_id = ?";

    private final Database database;
    private final Audit audit;

    SurveyTexts(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    Page<SurveyText> of(Survey survey, PageRequest page) {
        var after = page.cursor(UUID.class).orElse(null);
        var rows = database.query(
                SurveyTexts::text,
                SELECT + " and (?::uuid is null or id > ?) order by id limit ?",
                survey.id(),
                after,
                after,
                page.limit() + 1);
        return Page.of(rows, page, SurveyText::id, row -> row, null);
    }

    SurveyText moderate(Survey survey, UUID id, ModerateText request) {
        var state = request.shown() == null ? SurveyText.State.HIDDEN : SurveyText.State.SHOWN;
        var changed = database.update(
                "update survey_text set state = ?, shown = ? where mixed and survey_id = ? and id = ?",
                state.name(),
                request.shown(),
                survey.id(),
                id);
        if (changed == 0) {
            throw new Problem(CommonProblem.NOT_FOUND);
        }
        audit.record("survey.text-moderated", "survey-text", id.toString(), null, Map.of("state", state));
        return database.query(SurveyTexts::text, SELECT + " and id = ?", survey.id(), id)
                .getFirst();
    }

    List<SurveyText> shown(UUID survey, int most) {
        return database.query(
                SurveyTexts::text, SELECT + " and state = 'SHOWN' order by question, id limit ?", survey, most);
    }

    private static SurveyText text(ResultSet row) throws SQLException {
        return new SurveyText(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                SurveyText.State.valueOf(row.getString(4)),
                row.getString(5));
    }
}
