package vn.tthc.feedback.report;

/** What the sender calls it. */
enum Kind {
    /** Phản ánh: an opinion on a regulation or on how it is carried out. */
    REPORT,
    /** Kiến nghị: an opinion with a proposed solution. */
    RECOMMENDATION,
    /** Khiếu nại: not for this channel. */
    COMPLAINT,
    /** Tố cáo: not for this channel. */
    DENUNCIATION;

    boolean belongsElsewhere() {
        return this == COMPLAINT || this == DENUNCIATION;
    }
}
