/** What events of all services tell of dossiers, postings, procedures and reports, as far as an evaluation needs it. */
@NullMarked
package vn.tthc.feedback.evaluation.fact;

import org.jspecify.annotations.NullMarked;
