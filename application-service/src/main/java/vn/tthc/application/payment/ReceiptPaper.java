package vn.tthc.application.payment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.fee.FeeWords;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Letterhead;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Line;
import vn.tthc.platform.print.Sheet.Style;

/** The receipt ("biên lai") of a payment, with the amount in figures and in words. */
record ReceiptPaper(
        @Nullable String superior,
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

    private static final float QR_SIDE = 60;

    byte[] pdf() {
        try (var sheet = Sheet.a5("Biên lai thu phí, lệ phí " + number)) {
            sheet.dated(issuedAt)
                    .letterhead(new Letterhead(superior, agency, number, FormWords.day(issuedAt), null))
                    .title(number, QR_SIDE, List.of(new Line(Style.HEADING, "BIÊN LAI THU PHÍ, LỆ PHÍ")))
                    .space(4)
                    .foot(number);
            body(sheet);
            return sheet.signatures("NGƯỜI NỘP TIỀN", "NGƯỜI THU TIỀN").bytes();
        }
    }

    private void body(Sheet sheet) {
        sheet.field("Người nộp tiền", payer)
                .field("Mã hồ sơ", dossierCode)
                .field("Thủ tục", procedure)
                .field("Nội dung thu", content.isEmpty() ? "–" : content)
                .field("Số tiền", FeeWords.money(amount))
                .field("Bằng chữ", MoneyWords.of(amount))
                .field("Hình thức thanh toán", method.title())
                .field("Thời gian nộp", FormWords.time(paidAt));
        if (transactionId != null) {
            sheet.field("Mã giao dịch", transactionId);
        }
    }
}
