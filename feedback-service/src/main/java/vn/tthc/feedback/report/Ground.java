package vn.tthc.feedback.report;

/** What is wrong, by the points of Điều 5 NĐ 20/2008. */
enum Ground {
    /** 5.1: delay, harassment, not doing or wrongly doing. */
    CONDUCT,
    /** 5.2: a regulation does not suit reality. */
    UNSUITABLE,
    /** 5.3: regulations do not agree with one another. */
    INCONSISTENT,
    /** 5.4: a regulation is against the law. */
    ILLEGAL,
    /** 5.5: a regulation is against a treaty. */
    AGAINST_TREATY,
    /** 5.6: other trouble with a regulation. */
    OTHER
}
