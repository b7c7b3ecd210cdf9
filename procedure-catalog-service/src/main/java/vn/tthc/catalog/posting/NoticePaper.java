package vn.tthc.catalog.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;

/** A notice as a paper for the board: A4, with a QR code that leads to the page that says the same. */
final class NoticePaper {

    private static final float QR_SIDE = 92;

    private NoticePaper() {}

    static byte[] pdf(Notice notice) {
        try (var sheet = Sheet.board(notice.code() + " " + notice.name())) {
            head(sheet, notice);
            notice.sections().forEach(section -> section(sheet, section));
            return sheet.foot("Mã thủ tục " + notice.code() + ", phiên bản " + notice.version() + " – "
                            + notice.publishedBy())
                    .bytes();
        }
    }

    private static void head(Sheet sheet, Notice notice) {
        sheet.qr(notice.address(), QR_SIDE)
                .text(Style.STRONG, notice.publishedBy().toUpperCase(Locale.ROOT))
                .field("Mã thủ tục", notice.code())
                .field("Lĩnh vực", notice.sector())
                .field("Công bố tại", notice.decision())
                .field("Có hiệu lực", notice.period())
                .text(Style.SMALL, "Quét mã QR để đọc bản điện tử luôn được cập nhật")
                .belowQr()
                .space(8)
                .centred(Style.STRONG, "CÔNG KHAI THỦ TỤC HÀNH CHÍNH")
                .space(2)
                .centred(Style.HEADING, notice.name())
                .space(6);
    }

    private static void section(Sheet sheet, Notice.Section section) {
        sheet.space(9).section(section.heading()).space(2);
        section.blocks().forEach(block -> block(sheet, block));
    }

    private static void block(Sheet sheet, Notice.Block block) {
        switch (block) {
            case Notice.Paragraph paragraph -> sheet.text(Style.TEXT, paragraph.text());
            case Notice.Label label -> sheet.text(Style.STRONG, label.text());
            case Notice.Bullets bullets -> bullets.items().forEach(item -> sheet.text(Style.TEXT, "– " + item));
            case Notice.Grid grid -> {
                var rows = new ArrayList<List<String>>(List.of(grid.head()));
                rows.addAll(grid.rows());
                sheet.space(3).table(grid.shares(), rows).space(3);
            }
        }
    }
}
