package vn.tthc.application.extension;

import static vn.tthc.application.form.FormWords.orDash;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Line;
import vn.tthc.platform.print.Sheet.Style;

/** Form 04, the letter that apologises and names another date, with the fields that it must have. */
record Form04(
        FormHead head,
        String receivingUnit,
        String applicant,
        @Nullable String address,
        @Nullable String phone,
        String procedure,
        Instant receivedAt,
        Instant previousDueAt,
        Instant newDueAt,
        String reason) {

    byte[] pdf() {
        try (var sheet = head.open(Sheet::a5)) {
            body(sheet);
            return sheet.signature("NGƯỜI CÓ THẨM QUYỀN", recipients()).bytes();
        }
    }

    private void body(Sheet sheet) {
        sheet.field("Kính gửi", applicant)
                .field("Địa chỉ", orDash(address))
                .field("Điện thoại", orDash(phone))
                .field("Nội dung đề nghị giải quyết", procedure)
                .field("Thời gian nhận hồ sơ", FormWords.time(receivedAt))
                .field("Thời gian đã hẹn trả kết quả", FormWords.time(previousDueAt))
                .field("Đến nay chưa trả được kết quả vì", reason)
                .space(3)
                .text(Style.TEXT, head.agency() + " " + orDash(head.template().lead()))
                .field("Thời gian hẹn trả kết quả mới", FormWords.time(newDueAt))
                .field("Nơi trả kết quả", receivingUnit)
                .text(Style.TEXT, "Mong nhận được sự thông cảm của ông (bà), tổ chức.");
    }

    private List<Line> recipients() {
        return List.of(
                new Line(Style.NOTE, "Nơi nhận:"),
                new Line(Style.SMALL, "- Như trên;"),
                new Line(Style.SMALL, "- " + receivingUnit + ";"),
                new Line(Style.SMALL, "- Lưu: hồ sơ."));
    }
}
