package vn.tthc.catalog.delivery;

/** Between which agencies a procedure runs (một cửa liên thông, NĐ 61/2018 Đ19). */
public enum InterAgencyKind {
    /** One agency settles it. */
    NONE,
    /** Liên thông cùng cấp. */
    SAME_LEVEL,
    /** Liên thông giữa các cấp. */
    CROSS_LEVEL
}
