package vn.tthc.application.timeline;

/** What a line of the timeline tells, in the words that people read. */
public enum TimelineKind {
    DRAFTED("Lập hồ sơ"),
    SUBMITTED("Nộp hồ sơ trực tuyến"),
    ACCEPTED("Tiếp nhận hồ sơ, cấp mã và giấy hẹn trả kết quả"),
    REJECTED("Từ chối tiếp nhận hồ sơ"),
    PROCESSING_STARTED("Bắt đầu giải quyết"),
    SUPPLEMENT_REQUESTED("Yêu cầu bổ sung hồ sơ, tạm dừng tính thời hạn"),
    SUPPLEMENTED("Đã bổ sung hồ sơ"),
    PAYMENT_REQUIRED("Yêu cầu thực hiện nghĩa vụ tài chính, tạm dừng tính thời hạn"),
    PAYMENT_SETTLED("Đã hoàn thành nghĩa vụ tài chính, tiếp tục giải quyết"),
    EXTENDED("Xin lỗi và hẹn lại ngày trả kết quả"),
    EXTENDED_TOO_LATE("Xin lỗi và hẹn lại quá muộn, ghi nhận vi phạm"),
    CALENDAR_CHANGED("Lịch làm việc thay đổi, hẹn lại ngày trả kết quả"),
    PROCEDURE_AMENDED("Thủ tục được sửa đổi, hồ sơ chuyển sang quy định mới"),
    CHOICE_OFFERED("Thủ tục được sửa đổi, người nộp được chọn quy định áp dụng"),
    CORRECTION_OPENED("Mở hồ sơ đính chính kết quả"),
    WITHDRAWN("Người nộp rút hồ sơ"),
    STOPPED("Dừng giải quyết"),
    COMPLETED("Đã có kết quả"),
    RETURNED("Đã trả kết quả"),
    RESULT_REVOKED("Thu hồi kết quả"),
    RESULT_REISSUED("Cấp lại kết quả"),
    IDENTITY_CORRECTED("Đính chính số định danh của người nộp"),
    SURVEY_INVITED("Mời tham gia khảo sát"),
    COMPETENCE_ASSIGNED("Xác định cơ quan có thẩm quyền giải quyết"),
    CODE_VOIDED("Hủy mã hồ sơ đã cấp nhầm"),
    FEES_SET("Xác định phí, lệ phí phải nộp"),
    PAID("Đã thu phí, lệ phí"),
    EXEMPTED("Miễn, giảm phí, lệ phí"),
    REFUNDED("Hoàn phí, lệ phí"),
    REFUND_PAID_OUT("Đã chi trả tiền hoàn phí, lệ phí"),
    POST_ORDERED("Đăng ký chuyển qua bưu chính công ích"),
    POST_PICKED_UP("Bưu chính công ích đã nhận chuyển"),
    POST_HANDED_OVER("Bưu chính công ích đã bàn giao hồ sơ, có biên bản giao nhận"),
    POST_DELIVERED("Bưu chính công ích đã phát kết quả, người nhận đã ký"),
    POST_BROUGHT_BACK("Bưu chính công ích không phát được, đã chuyển hoàn"),
    POST_CANCELLED("Hủy đăng ký chuyển qua bưu chính công ích"),
    TASK_COMPLETED("Hoàn thành bước xử lý"),
    HANDOFF_SENT("Chuyển hồ sơ sang cơ quan khác"),
    HANDOFF_RECEIVED("Cơ quan nhận chuyển đã nhận hồ sơ"),
    CONSULTATION_ASKED("Gửi lấy ý kiến"),
    CONSULTATION_ANSWERED("Đã nhận ý kiến trả lời"),
    /** The internal process asked for something that the dossier's state did not allow any more. */
    NOT_APPLIED("Không áp dụng do trạng thái hồ sơ");

    private final String title;

    TimelineKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
