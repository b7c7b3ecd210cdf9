/** Disclosure: what hangs where, what ought to, and what a supervisor found there (NĐ 63/2010 Đ16, Đ17). */
@NullMarked
package vn.tthc.catalog.posting;

import org.jspecify.annotations.NullMarked;
