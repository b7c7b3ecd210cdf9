/** Paging, entity tags and request ids: the habits every resource shares. */
@NullMarked
package vn.tthc.platform.web;

import org.jspecify.annotations.NullMarked;
