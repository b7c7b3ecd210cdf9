package vn.tthc.application.receipt;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;
import vn.tthc.platform.time.CivilTime;

/**
 * Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", with the fields that it must have.
 *
 * @param papers what was handed in, one line each
 * @param limit the statutory time in words
 * @param fee what is to be paid, in words
 */
record Form01(
        String receivingUnit,
        String competentUnit,
        String code,
        String applicant,
        String identityNumber,
        @Nullable String phone,
        @Nullable String address,
        String procedure,
        List<HandedIn> papers,
        String limit,
        Instant receivedAt,
        Instant dueAt,
        String fee,
        String receiver) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final float QR_SIDE = 64;

    /** One paper: its name, its kind and how many. */
    record HandedIn(String name, String kind, int quantity) {}

    byte[] pdf() {
        try (var sheet = Sheet.a5("Giấy tiếp nhận hồ sơ và hẹn trả kết quả " + code)) {
            head(sheet);
            body(sheet);
            signatures(sheet);
            return sheet.bytes();
        }
    }

    private void head(Sheet sheet) {
        sheet.qr(code, QR_SIDE)
                .text(Style.STRONG, receivingUnit.toUpperCase(Locale.ROOT))
                .text(Style.STRONG, "Mã hồ sơ: " + code)
                .text(Style.SMALL, "Tra cứu mức độ hoàn thành bằng mã hồ sơ hoặc mã QR bên phải")
                .space(24)
                .centred(Style.HEADING, "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                .centred(Style.SMALL, "(Mẫu số 01)")
                .space(4);
    }

    private void body(Sheet sheet) {
        sheet.field("Tiếp nhận hồ sơ của", applicant)
                .field("Số định danh/Mã số thuế", identityNumber)
                .field("Điện thoại", orDash(phone))
                .field("Địa chỉ", orDash(address))
                .field("Nội dung yêu cầu giải quyết", procedure)
                .field("Cơ quan giải quyết", competentUnit)
                .text(Style.TEXT, "1. Thành phần hồ sơ gồm:")
                .space(3)
                .table(List.of(1, 8, 3, 2), rows())
                .space(3)
                .field("2. Số lượng hồ sơ", "01 bộ")
                .field("3. Thời hạn giải quyết theo quy định", limit)
                .field("4. Thời gian nhận hồ sơ", TIME.format(receivedAt))
                .field("5. Thời gian hẹn trả kết quả", TIME.format(dueAt))
                .field("6. Nơi trả kết quả", receivingUnit)
                .field("7. Phí, lệ phí", fee);
    }

    private void signatures(Sheet sheet) {
        sheet.space(6)
                .halves(Style.STRONG, "NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ")
                .halves(Style.SMALL, "(Ký và ghi rõ họ tên)", "(Ký và ghi rõ họ tên)")
                .space(34)
                .halves(Style.STRONG, applicant, receiver)
                .space(4)
                .text(
                        Style.SMALL,
                        "Khi đến nhận kết quả, vui lòng mang theo giấy này. "
                                + "Hồ sơ phải bổ sung thì thời gian hẹn trả được thông báo lại.");
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("TT", "Tên giấy tờ", "Hình thức", "Số lượng"));
        for (var paper : papers) {
            rows.add(List.of(
                    Integer.toString(rows.size()), paper.name(), paper.kind(), Integer.toString(paper.quantity())));
        }
        return rows;
    }

    private static String orDash(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }
}
