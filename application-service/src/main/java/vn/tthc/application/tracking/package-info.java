/** Anonymous look-up by code: the code and the degree of completion, nothing else. */
@NullMarked
package vn.tthc.application.tracking;

import org.jspecify.annotations.NullMarked;
