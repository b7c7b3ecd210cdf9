package vn.tthc.catalog.decision;

/**
 * What an item of a decision does to a procedure: the four kinds of NĐ 63/2010 Đ14, and three with which a later
 * decision corrects what an earlier one published.
 */
public enum Kind {
    /** Mới ban hành. */
    NEW,
    /** Được sửa đổi, bổ sung. */
    AMEND,
    /** Được thay thế. */
    REPLACE,
    /** Bị hủy bỏ hoặc bãi bỏ. */
    ABOLISH,
    /** Đính chính nội dung: the same days with another text. */
    CORRECT,
    /** Lùi hoặc đẩy ngày hiệu lực của một phiên bản chưa có hiệu lực. */
    REDATE,
    /** Hủy một phiên bản chưa có hiệu lực. */
    CANCEL;

    /** Whether it says what the procedure shall say. */
    boolean hasContent() {
        return this == NEW || this == AMEND || this == REPLACE || this == CORRECT;
    }

    /** Whether it speaks of a version that another decision published. */
    boolean corrects() {
        return this == CORRECT || this == REDATE || this == CANCEL;
    }
}
