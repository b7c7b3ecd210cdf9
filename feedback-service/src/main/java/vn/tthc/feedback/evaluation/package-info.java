/** How well units and officers settle dossiers: nine indices computed from facts, reported, approved and then frozen. */
@NullMarked
package vn.tthc.feedback.evaluation;

import org.jspecify.annotations.NullMarked;
