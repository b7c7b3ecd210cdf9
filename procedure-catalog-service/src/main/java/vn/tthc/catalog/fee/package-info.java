/** What a dossier costs: by case, by way of filing and by what is counted. */
@NullMarked
package vn.tthc.catalog.fee;

import org.jspecify.annotations.NullMarked;
