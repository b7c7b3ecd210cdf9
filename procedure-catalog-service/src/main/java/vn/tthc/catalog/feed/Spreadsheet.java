package vn.tthc.catalog.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes procedures as a table for people, row by row, so that it takes no memory however many there are. */
final class Spreadsheet implements AutoCloseable {

    private static final List<String> HEADERS = List.of(
            "Mã thủ tục",
            "Tên thủ tục hành chính",
            "Mã lĩnh vực",
            "Lĩnh vực",
            "Cấp thực hiện",
            "Đối tượng",
            "Mức độ trực tuyến",
            "Có hiệu lực từ",
            "Hết hiệu lực từ",
            "Quyết định công bố");
    private static final List<Integer> WIDTHS = List.of(12, 80, 12, 30, 18, 18, 18, 16, 16, 26);
    private static final String DATE = "dd/MM/yyyy";

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    Spreadsheet(OutputStream out) {
        workbook = new Workbook(out, "TTHC", "1.0");
        sheet = workbook.newWorksheet("Thủ tục hành chính");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, 1);
    }

    void add(ExportRows.TableRow row) {
        var texts = List.of(
                row.code(), row.name(), row.sectorCode(), row.sectorName(), row.levels(), row.subjects(), row.online());
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(next, column, texts.get(column));
        }
        sheet.value(next, 7, row.validFrom());
        sheet.style(next, 7).format(DATE).set();
        if (row.validTo() != null) {
            sheet.value(next, 8, row.validTo());
            sheet.style(next, 8).format(DATE).set();
        }
        sheet.value(next, 9, row.decisionNumber());
        next++;
    }

    /** Passes on what there is so far. */
    void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}
