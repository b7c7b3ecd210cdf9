package vn.tthc.feedback.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.TreeMap;
import vn.tthc.feedback.evaluation.compute.Rules;
import vn.tthc.feedback.evaluation.point.Bands;
import vn.tthc.feedback.evaluation.point.Figure;
import vn.tthc.feedback.evaluation.point.Sheet;
import vn.tthc.feedback.evaluation.point.Unknown;
import vn.tthc.platform.security.Caller;

/**
 * Keeps a unit and its officers from finding out whose dossier somebody complained about. Index 7 says so of a dossier, so
 * only those above the unit may open it; within the unit it is told once it is approved, and of enough dossiers. A draft
 * could be computed before and after each dossier.
 */
@ApplicationScoped
class Protection {

    static final int ATTITUDE = 7;

    private final Rules rules;
    private final Caller caller;

    Protection(Rules rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    /** Whether the caller acts for an agency above the unit: what he was let see lies at or below his own. */
    boolean isAbove(String unit) {
        return caller.agency().filter(own -> !own.equals(unit)).isPresent();
    }

    Sheet ofUnit(Sheet sheet, Evaluation evaluation) {
        if (isAbove(evaluation.agencyCode())) {
            return sheet;
        }
        var book = rules.on(evaluation.period().to().minusDays(1));
        return within(sheet, evaluation.state() == Evaluation.State.APPROVED, book.smallCell(), book.ofUnits());
    }

    Sheet ofOfficer(Sheet sheet, Evaluation evaluation) {
        if (isAbove(evaluation.agencyCode())) {
            return sheet;
        }
        var approved = evaluation.state() == Evaluation.State.APPROVED;
        return ofOfficer(sheet, approved, evaluation.period().to().minusDays(1));
    }

    /** An officer's sheet as he may see it himself, and the leader of his unit. */
    Sheet ofOfficer(Sheet sheet, boolean approved, LocalDate lastDay) {
        var book = rules.on(lastDay);
        return within(sheet, approved, book.smallCell(), book.ofOfficers());
    }

    static Sheet within(Sheet sheet, boolean approved, int threshold, Bands bands) {
        var figures = sheet.figures().stream()
                .map(figure -> hides(figure, approved, threshold) ? hidden(figure.index()) : figure)
                .toList();
        return figures.equals(sheet.figures()) ? sheet : Sheet.of(figures, bands, sheet.dossiers());
    }

    private static boolean hides(Figure figure, boolean approved, int threshold) {
        return figure.index() == ATTITUDE && (!approved || figure.count() < threshold);
    }

    private static Figure hidden(int index) {
        var why = new TreeMap<Unknown, Long>();
        why.put(Unknown.REPORTER_PROTECTED, 1L);
        return new Figure(index, null, 0, 0, why, new TreeMap<>());
    }
}
