/** Electronic forms: what a schema may say, and whether answers satisfy it. */
@NullMarked
package vn.tthc.platform.form;

import org.jspecify.annotations.NullMarked;
