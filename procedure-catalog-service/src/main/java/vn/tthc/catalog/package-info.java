/** The catalogue of procedures and of what they need: agencies, sectors, calendars. It knows no dossier. */
@NullMarked
package vn.tthc.catalog;

import org.jspecify.annotations.NullMarked;
