package vn.tthc.catalog.decision;

/** What a decision does to a procedure (NĐ 63/2010 Đ14). */
public enum Kind {
    /** Mới ban hành. */
    NEW,
    /** Được sửa đổi, bổ sung. */
    AMEND,
    /** Được thay thế. */
    REPLACE,
    /** Bị hủy bỏ hoặc bãi bỏ. */
    ABOLISH
}
