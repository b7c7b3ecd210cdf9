/** The points of the nine indices, their averages and the bands: pure functions of facts and dated rules. */
@NullMarked
package vn.tthc.feedback.evaluation.point;

import org.jspecify.annotations.NullMarked;
