package vn.tthc.application.fee;

/** Where a dossier stands with its fees: a dimension of its own, never folded into its status. */
public enum PaymentState {
    NOT_REQUIRED(1, "Không thu"),
    /** What is to be paid is not known yet, which is not the same as nothing. */
    UNDETERMINED(0, "Chưa xác định mức thu"),
    UNPAID(0, "Chưa thanh toán"),
    PARTIALLY_PAID(0, "Thanh toán một phần"),
    PAID(1, "Đã thanh toán"),
    OVERPAID(1, "Nộp thừa"),
    EXEMPT(1, "Miễn"),
    REFUNDED(0, "Hoàn phí");

    private final int code;
    private final String title;

    PaymentState(int code, String title) {
        this.code = code;
        this.title = title;
    }

    /** The national code: 0 something is to be paid, 1 nothing is. */
    public int code() {
        return code;
    }

    public String title() {
        return title;
    }
}
