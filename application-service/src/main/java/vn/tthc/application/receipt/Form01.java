package vn.tthc.application.receipt;

import static vn.tthc.application.form.FormWords.orDash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.application.form.FormWords;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Line;
import vn.tthc.platform.print.Sheet.Style;

/**
 * Form 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", with the fields that it must have.
 *
 * @param papers what was handed in, one line each
 * @param limit the statutory time in words
 * @param fees what is to be paid, and what of it was paid when this is printed
 * @param ticket with which the dossier may be rated once it is returned; absent where none is given out
 */
record Form01(
        FormHead head,
        String competentUnit,
        String applicant,
        String identityNumber,
        @Nullable String phone,
        @Nullable String address,
        String procedure,
        List<HandedIn> papers,
        String limit,
        Instant receivedAt,
        Instant dueAt,
        List<String> fees,
        @Nullable Ticket ticket) {

    private static final float QR_SIDE = 60;

    /** One paper: its name, its kind and how many. */
    record HandedIn(String name, String kind, int quantity) {}

    /** The secret, and what the QR code says to lead to where it is used. */
    record Ticket(String secret, String link) {}

    byte[] pdf() {
        try (var sheet = head.open(Sheet::a5)) {
            body(sheet);
            signatures(sheet);
            return sheet.bytes();
        }
    }

    private void body(Sheet sheet) {
        sheet.field("Tiếp nhận hồ sơ của", applicant)
                .field("Số định danh/Mã số thuế", identityNumber)
                .field("Điện thoại", orDash(phone))
                .field("Địa chỉ", orDash(address))
                .field("Nội dung yêu cầu giải quyết", procedure)
                .field("Cơ quan giải quyết", competentUnit)
                .text(Style.TEXT, "1. Thành phần hồ sơ gồm:")
                .space(5)
                .table(List.of(1, 8, 3, 2), rows())
                .space(4)
                .field("2. Số lượng hồ sơ", "01 bộ")
                .field("3. Thời hạn giải quyết theo quy định", limit)
                .field("4. Thời gian nhận hồ sơ", FormWords.time(receivedAt))
                .field("5. Thời gian hẹn trả kết quả", FormWords.time(dueAt))
                .field("6. Nơi trả kết quả", head.agency())
                .field("7. Phí, lệ phí", String.join("; ", fees));
    }

    private void signatures(Sheet sheet) {
        sheet.signatures("NGƯỜI NỘP HỒ SƠ", "NGƯỜI TIẾP NHẬN HỒ SƠ").halves(Style.STRONG, applicant, "");
        if (head.template().note() != null) {
            sheet.space(4).text(Style.NOTE, head.template().note());
        }
        if (ticket != null) {
            sheet.space(6).title(ticket.link(), QR_SIDE, rating(ticket.secret()));
        }
    }

    private static List<Line> rating(String secret) {
        return List.of(
                new Line(Style.SMALL_STRONG, "ĐÁNH GIÁ SAU KHI NHẬN KẾT QUẢ"),
                new Line(Style.SMALL, "Quét mã này hoặc nhập mã: " + secret),
                new Line(Style.NOTE, "Không ai biết người đánh giá là ai; chỉ người giữ giấy này dùng được mã."));
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
}
