package vn.tthc.application.ending;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;
import vn.tthc.platform.time.CivilTime;

/** Form 03 or 05: that a dossier is refused or stopped, and why. */
record EndingPaper(
        EndingKind kind,
        String agency,
        @Nullable String documentNumber,
        Instant decidedAt,
        String applicant,
        @Nullable String address,
        @Nullable String code,
        String procedure,
        @Nullable Instant receivedAt,
        String reason,
        String legalBasis) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'Ngày' dd 'tháng' MM 'năm' yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final float QR_SIDE = 64;

    byte[] pdf() {
        try (var sheet = Sheet.a5(kind.title())) {
            head(sheet);
            body(sheet);
            sheet.space(6)
                    .halves(Style.STRONG, "NGƯỜI NỘP HỒ SƠ", "NGƯỜI CÓ THẨM QUYỀN")
                    .halves(Style.SMALL, "(Ký và ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)");
            return sheet.bytes();
        }
    }

    private void head(Sheet sheet) {
        if (code != null) {
            sheet.qr(code, QR_SIDE);
        }
        sheet.text(Style.STRONG, agency.toUpperCase(Locale.ROOT))
                .text(Style.TEXT, "Số: " + (documentNumber == null ? "……" : documentNumber))
                .text(Style.SMALL, DAY.format(decidedAt))
                .space(24)
                .centred(Style.HEADING, kind.title())
                .centred(Style.SMALL, "(Mẫu số " + kind.form() + ")")
                .space(4);
    }

    private void body(Sheet sheet) {
        sheet.field("Kính gửi", applicant)
                .field("Địa chỉ", address == null || address.isBlank() ? "–" : address)
                .field("Nội dung đề nghị giải quyết", procedure);
        if (code != null) {
            sheet.field("Mã hồ sơ", code);
        }
        if (receivedAt != null) {
            sheet.field("Thời gian nhận hồ sơ", TIME.format(receivedAt));
        }
        sheet.field("Lý do", reason)
                .field("Căn cứ", legalBasis)
                .text(Style.TEXT, "Thông báo để ông (bà), tổ chức biết và thực hiện theo quy định.");
    }
}
