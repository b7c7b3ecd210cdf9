/** Tests. */
@NullMarked
package vn.tthc.application.survey;

import org.jspecify.annotations.NullMarked;
