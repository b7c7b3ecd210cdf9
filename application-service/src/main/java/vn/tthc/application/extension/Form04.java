package vn.tthc.application.extension;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;
import vn.tthc.platform.time.CivilTime;

/** Form 04, "Phiếu xin lỗi và hẹn lại ngày trả kết quả", with the fields that it must have. */
record Form04(
        String agency,
        String receivingUnit,
        String letterNumber,
        Instant writtenAt,
        String applicant,
        @Nullable String address,
        @Nullable String phone,
        String procedure,
        String code,
        Instant receivedAt,
        Instant previousDueAt,
        Instant newDueAt,
        String reason) {

    private static final ZoneId ZONE = CivilTime.CIVIL_ZONE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy").withZone(ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'Ngày' dd 'tháng' MM 'năm' yyyy").withZone(ZONE);
    private static final float QR_SIDE = 64;

    byte[] pdf() {
        try (var sheet = Sheet.a5("Phiếu xin lỗi và hẹn lại ngày trả kết quả " + letterNumber)) {
            head(sheet);
            body(sheet);
            foot(sheet);
            return sheet.bytes();
        }
    }

    private void head(Sheet sheet) {
        sheet.qr(code, QR_SIDE)
                .text(Style.STRONG, agency.toUpperCase(Locale.ROOT))
                .text(Style.STRONG, "Số: " + letterNumber)
                .text(Style.SMALL, DAY.format(writtenAt))
                .space(24)
                .centred(Style.HEADING, "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ")
                .centred(Style.SMALL, "(Mẫu số 04)")
                .space(4);
    }

    private void body(Sheet sheet) {
        sheet.field("Kính gửi", applicant)
                .field("Địa chỉ", orDash(address))
                .field("Điện thoại", orDash(phone))
                .field("Mã hồ sơ", code)
                .field("Nội dung đề nghị giải quyết", procedure)
                .field("Thời gian nhận hồ sơ", TIME.format(receivedAt))
                .field("Thời gian đã hẹn trả kết quả", TIME.format(previousDueAt))
                .field("Đến nay chưa trả được kết quả vì", reason)
                .space(3)
                .text(
                        Style.TEXT,
                        agency + " xin lỗi vì đã không trả kết quả đúng thời hạn và xin hẹn lại thời gian trả kết quả:")
                .field("Thời gian hẹn trả kết quả mới", TIME.format(newDueAt))
                .field("Nơi trả kết quả", receivingUnit)
                .text(Style.TEXT, "Mong nhận được sự thông cảm của ông (bà), tổ chức.");
    }

    private void foot(Sheet sheet) {
        sheet.space(6)
                .halves(Style.STRONG, "Nơi nhận:", "NGƯỜI CÓ THẨM QUYỀN")
                .halves(Style.SMALL, "Như trên; " + receivingUnit + "; lưu hồ sơ", "(Ký, ghi rõ họ tên, đóng dấu)");
    }

    private static String orDash(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
