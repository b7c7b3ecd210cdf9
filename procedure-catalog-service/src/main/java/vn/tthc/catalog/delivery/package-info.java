/** How a procedure is offered: how far online, between which agencies, where and until what hour it is received. */
@NullMarked
package vn.tthc.catalog.delivery;

import org.jspecify.annotations.NullMarked;
