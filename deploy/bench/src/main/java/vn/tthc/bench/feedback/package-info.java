/** Lists, searches and evaluations beside very many reports and ratings. */
@NullMarked
package vn.tthc.bench.feedback;

import org.jspecify.annotations.NullMarked;
