package vn.tthc.application.register;

import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.form.FormHead;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Style;

/** As the book that is printed, signed and stamped at the end of the year; its pages wait in a file, not in memory. */
final class RegisterBook implements RegisterTable {

    private static final List<Integer> SHARES = List.of(3, 14, 14, 3, 10, 11, 10, 7, 7, 7, 7, 7, 6, 5, 6);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sheet sheet;
    private final Consumer<List<String>> rows;
    private final OutputStream out;

    RegisterBook(FormHead head, OutputStream out) {
        this.out = out;
        sheet = head.open(Sheet::register).space(6);
        rows = sheet.openTable(SHARES, Entry.COLUMNS);
    }

    @Override
    public void add(Entry entry) {
        rows.accept(entry.cells().stream().map(RegisterBook::text).toList());
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            return DAY.format(day);
        }
        return cell == null ? "" : cell.toString();
    }

    /** A page is not known to be the last before the end. */
    @Override
    public void flush() {}

    @Override
    public void finish(int entries) {
        sheet.space(4)
                .text(Style.STRONG, "Tổng số: " + entries + " hồ sơ.")
                .signatures("NGƯỜI LẬP SỔ", "THỦ TRƯỞNG ĐƠN VỊ")
                .writeTo(out);
    }

    @Override
    public void close() {
        sheet.close();
    }
}
