package vn.tthc.application.lookup;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** As a spreadsheet with real times, so that it can be sorted and filtered by them. */
final class SheetTable implements DossierTable {

    /** The format ends there. */
    private static final int LAST_ROW = 1_048_575;

    private static final List<Integer> WIDTHS = List.of(24, 22, 12, 14, 60, 14, 18, 28, 16, 17, 17, 17, 17, 13);

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = 1;

    SheetTable(OutputStream out) {
        workbook = new Workbook(out, "TTHC", "1.0");
        sheet = workbook.newWorksheet("Hồ sơ");
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.value(0, column, HEADERS.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public boolean add(DossierSummary row) {
        var cells = DossierTable.cells(row);
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof LocalDateTime time) {
                sheet.value(next, column, time);
                sheet.style(next, column).format("dd/MM/yyyy HH:mm").set();
            } else if (cells.get(column) instanceof String text) {
                sheet.value(next, column, text);
            }
        }
        return ++next <= LAST_ROW;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
        workbook.close();
    }
}
