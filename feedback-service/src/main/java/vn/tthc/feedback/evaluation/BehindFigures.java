package vn.tthc.feedback.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.feedback.evaluation.compute.Case;
import vn.tthc.feedback.evaluation.point.Score;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Unknown;
import vn.tthc.platform.audit.Audit;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

/**
 * Opens figures to what they were made of: dossiers, and officers for those who lead or supervise them. Which dossiers were
 * complained about is opened to those above the unit only; see {@link Protection}.
 */
@ApplicationScoped
@Transactional
class BehindFigures {

    private final Evaluations evaluations;
    private final EvaluationCases cases;
    private final EvaluationService service;
    private final Protection protection;
    private final Audit audit;
    private final Caller caller;

    BehindFigures(
            Evaluations evaluations,
            EvaluationCases cases,
            EvaluationService service,
            Protection protection,
            Audit audit,
            Caller caller) {
        this.evaluations = evaluations;
        this.cases = cases;
        this.service = service;
        this.protection = protection;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param officer whose dossiers; the unit's when absent. Looking at one officer's is recorded */
    Page<EvaluationView.Dossier> dossiers(
            UUID id, @Nullable String officer, @Nullable Integer index, @Nullable String points, PageRequest page) {
        var evaluation = evaluations.get(id, caller.requireAgency());
        if (officer != null) {
            audit.recordRead("evaluation", id.toString(), "officer " + officer);
        }
        var all = protection.isAbove(evaluation.agencyCode());
        return page(evaluation.id(), officer == null ? "" : officer, all, index, points, page);
    }

    Page<EvaluationView.Officer> officers(UUID id, PageRequest page) {
        var evaluation = evaluations.get(id, caller.requireAgency());
        audit.recordRead("evaluation", id.toString(), "officers");
        var rows = cases.officers(id, page.cursor(String.class).orElse(""), page.limit() + 1);
        return Page.of(
                rows,
                page,
                EvaluationCases.OfficerRow::officer,
                row -> view(row, protection.ofOfficer(service.sheet(row.figures()), evaluation)),
                null);
    }

    /** The caller's own sheets, once they were approved. */
    Page<EvaluationView.Officer> own(PageRequest page) {
        var rows = cases.ofOfficer(caller.subject(), page.cursor(UUID.class), page.limit() + 1);
        return Page.of(
                rows,
                page,
                EvaluationCases.OfficerRow::evaluationId,
                row -> view(row, protection.ofOfficer(service.sheet(row.figures()), true, row.lastDay())),
                null);
    }

    Page<EvaluationView.Dossier> ownDossiers(
            UUID id, @Nullable Integer index, @Nullable String points, PageRequest page) {
        var own = cases.own(id, caller.subject()).orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND));
        return page(own.evaluationId(), own.officer(), false, index, points, page);
    }

    private Page<EvaluationView.Dossier> page(
            UUID id, String officer, boolean all, @Nullable Integer index, @Nullable String points, PageRequest page) {
        if (index != null && index == Protection.ATTITUDE && !all) {
            throw new Problem(EvaluationProblem.REPORTER_PROTECTED);
        }
        if (index != null && index != 2 && !Case.INDICES.contains(index)) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("index", "evaluation-dossier-index", "violation.evaluation-dossier-index");
        }
        if (points != null && index == null) {
            throw new Problem(CommonProblem.INVALID_REQUEST)
                    .violation("points", "evaluation-points", "violation.evaluation-points");
        }
        var wanted = new EvaluationCases.Wanted(officer, index, points == null ? null : code(points));
        var rows = cases.list(id, wanted, page.cursor(UUID.class), page.limit() + 1);
        return Page.of(rows, page, Case::applicationId, one -> EvaluationView.Dossier.of(one, all), null);
    }

    /** Two, one or none, or why there are none. */
    private static int code(String points) {
        if (points.matches("[012]")) {
            return Integer.parseInt(points);
        }
        for (var why : Unknown.values()) {
            if (why.name().equals(points)) {
                return Score.none(why).code();
            }
        }
        throw new Problem(CommonProblem.INVALID_REQUEST)
                .violation("points", "evaluation-points", "violation.evaluation-points");
    }

    private static EvaluationView.Officer view(EvaluationCases.OfficerRow row, Sheet sheet) {
        return new EvaluationView.Officer(row.evaluationId(), row.officer(), row.agencyCode(), sheet);
    }
}
