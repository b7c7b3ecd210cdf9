package vn.tthc.application.clock;

/** Why a clock started, stood still, moved or ended, with the rule that says so where nobody names another. */
public enum Ground {
    RECEIPT("Tiếp nhận hồ sơ hợp lệ", "Điều 17 Nghị định 61/2018/NĐ-CP"),
    HANDOVER_RECORD("Hồ sơ bưu chính, tính từ biên bản giao nhận", "Khoản 4 Điều 7 Quyết định 45/2016/QĐ-TTg"),
    SUPPLEMENT("Chờ bổ sung, hoàn thiện hồ sơ", "Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP"),
    SUPPLEMENT_COMPLETE("Đã nhận đủ hồ sơ bổ sung", "Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP"),
    EXTENSION("Xin lỗi và hẹn lại ngày trả kết quả", "Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP"),
    EXTENSION_TOO_LATE("Xin lỗi và hẹn lại quá muộn, ghi nhận vi phạm", "Khoản 9 Điều 19 Nghị định 61/2018/NĐ-CP"),
    PAYMENT("Chờ thực hiện nghĩa vụ tài chính", "Quy định của pháp luật chuyên ngành"),
    PAYMENT_SETTLED("Đã hoàn thành nghĩa vụ tài chính", "Quy định của pháp luật chuyên ngành"),
    PAYMENT_LAPSED("Quá thời hạn thực hiện nghĩa vụ tài chính", "Thông tư 03/2025/TT-VPCP"),
    RESULT("Đã có kết quả", "Điều 20 Nghị định 61/2018/NĐ-CP"),
    INTAKE_REFUSAL("Từ chối tiếp nhận hồ sơ", "Điều 17 Nghị định 61/2018/NĐ-CP"),
    REFUSAL("Từ chối giải quyết sau khi thẩm định", "Khoản 8 Điều 19 Nghị định 61/2018/NĐ-CP"),
    STOP("Dừng giải quyết hồ sơ", "Thông tư 03/2025/TT-VPCP"),
    SUPPLEMENT_LAPSED("Quá thời hạn bổ sung hồ sơ", "Thông tư 03/2025/TT-VPCP"),
    WITHDRAWAL("Người nộp rút hồ sơ", "Theo đề nghị của người nộp hồ sơ");

    private final String title;
    private final String legalBasis;

    Ground(String title, String legalBasis) {
        this.title = title;
        this.legalBasis = legalBasis;
    }

    /** In the words that the applicant reads. */
    public String title() {
        return title;
    }

    /** The rule that usually says so. */
    public String legalBasis() {
        return legalBasis;
    }
}
