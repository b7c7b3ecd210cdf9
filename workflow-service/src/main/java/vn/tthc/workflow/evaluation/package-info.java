/** What an evaluation of settlement needs of each dossier and agency: time against share, contacts, agencies. */
@NullMarked
package vn.tthc.workflow.evaluation;

import org.jspecify.annotations.NullMarked;
