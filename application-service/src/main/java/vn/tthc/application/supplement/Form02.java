package vn.tthc.application.supplement;

import static vn.tthc.application.form.FormWords.orDash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;

/**
 * Form 02, what the applicant is asked to complete, why, and until when.
 *
 * @param round how often this dossier has been sent back, this time included
 */
record Form02(
        FormHead head,
        String receivingUnit,
        String applicant,
        @Nullable String address,
        @Nullable String phone,
        String procedure,
        int round,
        String content,
        String reason,
        String legalBasis,
        Instant lapsesAt) {

    byte[] pdf() {
        try (var sheet = head.open(Sheet::a5)) {
            matter(sheet);
            return sheet.text(
                            Style.TEXT,
                            "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, ông (bà), tổ chức liên hệ "
                                    + receivingUnit + " để được hướng dẫn.")
                    .signatures("NGƯỜI NỘP HỒ SƠ", "NGƯỜI YÊU CẦU BỔ SUNG")
                    .bytes();
        }
    }

    private void matter(Sheet sheet) {
        sheet.field("Kính gửi", applicant)
                .field("Địa chỉ", orDash(address))
                .field("Điện thoại", orDash(phone))
                .field("Nội dung yêu cầu giải quyết", procedure)
                .space(3)
                .text(
                        Style.TEXT,
                        head.agency() + " đề nghị ông (bà), tổ chức bổ sung, hoàn thiện hồ sơ (lần " + round
                                + ") gồm những nội dung sau:");
        content.lines().filter(l -> !l.isBlank()).forEach(l -> sheet.text(Style.STRONG, l));
        sheet.space(3)
                .field("Lý do", reason)
                .field("Căn cứ", legalBasis)
                .field("Nộp bổ sung tại", receivingUnit)
                .field("Trước", FormWords.time(lapsesAt));
    }
}
