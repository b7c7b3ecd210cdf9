/** Review and simplification: yearly plans, findings, proposals and what complying costs (NĐ 63/2010 Đ27–Đ31). */
@NullMarked
package vn.tthc.catalog.review;

import org.jspecify.annotations.NullMarked;
