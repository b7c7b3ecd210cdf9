/** Surveys among those whose dossiers were returned: drawn by lot, answered once and by nobody in particular. */
@NullMarked
package vn.tthc.feedback.survey;

import org.jspecify.annotations.NullMarked;
