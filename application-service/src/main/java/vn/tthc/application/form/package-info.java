/** The seven statutory forms: which template holds on a day, and what all of them have in common. */
@NullMarked
package vn.tthc.application.form;

import org.jspecify.annotations.NullMarked;
