/** Every stored text of a person comes under the key that is written with now. */
@NullMarked
package vn.tthc.application.encryption;

import org.jspecify.annotations.NullMarked;
