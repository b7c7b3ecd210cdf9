package vn.tthc.application.payment;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;
import vn.tthc.platform.time.CivilTime;

/** The receipt ("biên lai") of a payment, with the amount in figures and in words. */
record ReceiptPaper(
        String agency,
        String number,
        Instant issuedAt,
        String payer,
        String dossierCode,
        String procedure,
        String content,
        long amount,
        Method method,
        Instant paidAt,
        @Nullable String transactionId) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH 'giờ' mm, 'ngày' dd/MM/yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("'Ngày' dd 'tháng' MM 'năm' yyyy").withZone(CivilTime.CIVIL_ZONE);
    private static final float QR_SIDE = 64;

    byte[] pdf() {
        try (var sheet = Sheet.a5("Biên lai thu phí, lệ phí " + number)) {
            head(sheet);
            body(sheet);
            sheet.space(6)
                    .halves(Style.STRONG, "NGƯỜI NỘP TIỀN", "NGƯỜI THU TIỀN")
                    .halves(Style.SMALL, "(Ký và ghi rõ họ tên)", "(Ký và ghi rõ họ tên)");
            return sheet.bytes();
        }
    }

    private void head(Sheet sheet) {
        sheet.qr(number, QR_SIDE)
                .text(Style.STRONG, agency.toUpperCase(Locale.ROOT))
                .text(Style.TEXT, "Số: " + number)
                .text(Style.SMALL, DAY.format(issuedAt))
                .belowQr()
                .centred(Style.HEADING, "BIÊN LAI THU PHÍ, LỆ PHÍ")
                .space(4);
    }

    private void body(Sheet sheet) {
        sheet.field("Người nộp tiền", payer)
                .field("Mã hồ sơ", dossierCode)
                .field("Thủ tục", procedure)
                .field("Nội dung thu", content.isEmpty() ? "–" : content)
                .field("Số tiền", FeeWords.money(amount))
                .field("Bằng chữ", MoneyWords.of(amount))
                .field("Hình thức thanh toán", method.title())
                .field("Thời gian nộp", TIME.format(paidAt));
        if (transactionId != null) {
            sheet.field("Mã giao dịch", transactionId);
        }
    }
}
