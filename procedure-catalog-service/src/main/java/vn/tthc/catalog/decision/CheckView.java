package vn.tthc.catalog.decision;

import java.util.function.Function;
import vn.tthc.platform.web.Page;

/**
 * What speaks against publishing a draft.
 *
 * @param unconfirmed warnings that nobody has confirmed yet
 */
record CheckView(String status, int errors, int warnings, int unconfirmed, Page<Found> findings) {

    /** One finding, by item and field. */
    record Found(String field, String rule, DecisionView.Severity severity, boolean confirmed, String message) {

        static Found of(Finding finding, boolean open, Function<Finding, String> words) {
            var view = DecisionView.FindingView.of(finding);
            return new Found(
                    view.field(), view.rule(), view.severity(), finding.warning() && !open, words.apply(finding));
        }
    }
}
