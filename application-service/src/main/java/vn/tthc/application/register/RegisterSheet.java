package vn.tthc.application.register;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.tthc.application.form.FormHead;

/** As a spreadsheet with real dates, passed on as it grows. */
final class RegisterSheet implements RegisterTable {

    /** Above the head of the table. */
    private static final int TITLE_ROWS = 4;

    private static final List<Integer> WIDTHS = List.of(6, 24, 50, 7, 28, 40, 32, 12, 12, 12, 12, 12, 16, 10, 20);

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next = TITLE_ROWS + 1;

    RegisterSheet(FormHead head, OutputStream out) {
        workbook = new Workbook(out, "TTHC", "1.0");
        sheet = workbook.newWorksheet("Sổ theo dõi hồ sơ");
        title(0, head.agency());
        title(1, head.template().title().replace('\n', ' '));
        title(2, String.valueOf(head.subtitle()));
        title(3, String.valueOf(head.template().designation()));
        for (int column = 0; column < Entry.COLUMNS.size(); column++) {
            sheet.value(TITLE_ROWS, column, Entry.COLUMNS.get(column));
            sheet.style(TITLE_ROWS, column).bold().wrapText(true).set();
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.freezePane(0, TITLE_ROWS + 1);
    }

    private void title(int row, String text) {
        sheet.value(row, 0, text);
        sheet.style(row, 0).bold().set();
    }

    @Override
    public void add(Entry entry) {
        var cells = entry.cells();
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof LocalDate day) {
                sheet.value(next, column, day);
                sheet.style(next, column).format("dd/MM/yyyy").set();
            } else if (cells.get(column) instanceof Integer number) {
                sheet.value(next, column, number);
            } else if (cells.get(column) instanceof String text) {
                sheet.value(next, column, text);
            }
        }
        next++;
    }

    @Override
    public void flush() throws IOException {
        sheet.flush();
    }

    @Override
    public void finish(int entries) throws IOException {
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
