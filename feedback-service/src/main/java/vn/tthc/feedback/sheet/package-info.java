/** Opinion sheets (phiếu lấy ý kiến): a question that an agency puts to citizens, each answer to which is a report. */
@NullMarked
package vn.tthc.feedback.sheet;

import org.jspecify.annotations.NullMarked;
