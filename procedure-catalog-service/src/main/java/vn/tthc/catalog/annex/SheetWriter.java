package vn.tthc.catalog.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet that can be read back: the headings, then one row a procedure. */
final class SheetWriter implements AutoCloseable {

    /** What a cell can hold; Excel refuses to open a file with longer ones. */
    private static final int LONGEST = 32_000;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(bytes, "TTHC", "1.0");
    private final Worksheet sheet = workbook.newWorksheet("Phụ lục");
    private int row;

    SheetWriter() {
        for (var column : Column.values()) {
            sheet.value(0, column.ordinal(), column.heading());
            sheet.width(column.ordinal(), column.width());
            sheet.style(0, column.ordinal()).bold().wrapText(true).set();
        }
        sheet.freezePane(0, 1);
        row = 1;
    }

    void add(java.util.Map<Column, String> cells) {
        for (var column : Column.values()) {
            var text = cells.getOrDefault(column, "");
            if (!text.isEmpty()) {
                sheet.value(row, column.ordinal(), text.substring(0, Math.min(text.length(), LONGEST)));
                sheet.style(row, column.ordinal()).wrapText(true).set();
            }
        }
        row++;
    }

    byte[] bytes() {
        try {
            workbook.finish();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
