package vn.tthc.application.form;

/**
 * The forms of the one-stop mechanism, by what they are for. Each keeps the place in the address that it has in the list
 * of TT 03/2025/TT-VPCP; the number that is printed is that of the template of the day.
 */
public enum FormKind {
    /** Giấy tiếp nhận hồ sơ và hẹn trả kết quả. */
    RECEIPT("01"),
    /** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ. */
    SUPPLEMENT("02"),
    /** Phiếu từ chối tiếp nhận giải quyết hồ sơ. */
    REFUSAL("03"),
    /** Văn bản xin lỗi và đề nghị gia hạn. */
    EXTENSION("04"),
    /** Thông báo dừng giải quyết hồ sơ. */
    STOP("05"),
    /** Phiếu kiểm soát quá trình giải quyết hồ sơ. */
    CONTROL("06"),
    /** Sổ theo dõi hồ sơ. */
    REGISTER("07");

    private final String place;

    FormKind(String place) {
        this.place = place;
    }

    /** Two digits, as in the address. */
    public String place() {
        return place;
    }

    /** As the audit log names it. */
    public String purpose() {
        return "form-" + place;
    }
}
