/** A changed calendar or an amended procedure: which open dossiers it would move, and moving them case by case. */
@NullMarked
package vn.tthc.application.move;

import org.jspecify.annotations.NullMarked;
