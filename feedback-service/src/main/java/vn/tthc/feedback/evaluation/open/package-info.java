/** What everybody and the national portal may follow: published answers, states of reports, figures of units. */
@NullMarked
package vn.tthc.feedback.evaluation.open;

import org.jspecify.annotations.NullMarked;
