package vn.tthc.application.ending;

import static vn.tthc.application.form.FormWords.orDash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;

/** Form 03 or 05: that a dossier is refused or stopped, and why. */
record EndingPaper(
        FormHead head,
        String applicant,
        @Nullable String address,
        @Nullable String phone,
        String procedure,
        @Nullable Instant receivedAt,
        String reason,
        String legalBasis) {

    byte[] pdf() {
        try (var sheet = head.open(Sheet::a5)) {
            sheet.field("Kính gửi", applicant)
                    .field("Địa chỉ", orDash(address))
                    .field("Điện thoại", orDash(phone))
                    .field("Nội dung đề nghị giải quyết", procedure);
            if (receivedAt != null) {
                sheet.field("Thời gian nhận hồ sơ", FormWords.time(receivedAt));
            }
            return sheet.field("Lý do", reason)
                    .field("Căn cứ", legalBasis)
                    .text(Style.TEXT, "Thông báo để ông (bà), tổ chức biết và thực hiện theo quy định.")
                    .signatures("NGƯỜI NỘP HỒ SƠ", "NGƯỜI CÓ THẨM QUYỀN")
                    .bytes();
        }
    }
}
