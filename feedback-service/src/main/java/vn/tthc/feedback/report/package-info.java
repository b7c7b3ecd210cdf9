/** Reports and recommendations of citizens (PAKN): from submission to the published answer, each step within its legal time. */
@NullMarked
package vn.tthc.feedback.report;

import org.jspecify.annotations.NullMarked;
