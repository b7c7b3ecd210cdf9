package vn.tthc.catalog.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.Problem;

/** Reads the first sheet: one row of headings, found by their names wherever they stand, then one row a procedure. */
final class SheetReader {

    static final int MOST_ROWS = 5000;

    private final List<RowFinding> findings = new ArrayList<>();

    /** The rows, and what in them cannot be read: a formula is no statement of what a procedure asks. */
    record Sheet(List<AnnexRow> rows, List<RowFinding> findings) {}

    static Sheet read(byte[] safe) {
        var reader = new SheetReader();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(safe));
                var rows = workbook.getFirstSheet().openStream()) {
            return reader.read(rows.iterator());
        } catch (Problem e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a broken file makes of the reader, it is the file's fault.
            throw Workbook.refused("Xlsx", "rule.xlsx");
        }
    }

    private Sheet read(java.util.Iterator<Row> rows) {
        Map<Integer, Column> headings = Map.of();
        var read = new ArrayList<AnnexRow>();
        while (rows.hasNext()) {
            var row = rows.next();
            if (headings.isEmpty()) {
                headings = headings(row);
            } else {
                var cells = cells(row, headings);
                if (!cells.isEmpty()) {
                    read.add(new AnnexRow(row.getRowNum(), cells));
                }
            }
            if (read.size() > MOST_ROWS) {
                throw new Problem(CatalogProblem.ANNEX_INVALID, 1)
                        .violation("file", "Size", "rule.tooManyRows", MOST_ROWS);
            }
        }
        refuseIncomplete(headings, read);
        return new Sheet(read, findings);
    }

    /** A title above the table is no table: the headings are the first row that names all that is needed. */
    private static Map<Integer, Column> headings(Row row) {
        Map<Integer, Column> found = new HashMap<>();
        row.stream()
                .filter(c -> c != null && c.getType() == CellType.STRING)
                .forEach(c -> Column.of(c.getText()).ifPresent(column -> found.put(c.getColumnIndex(), column)));
        return found.values().containsAll(Column.needed()) ? found : Map.of();
    }

    private static void refuseIncomplete(Map<Integer, Column> headings, List<AnnexRow> read) {
        if (headings.isEmpty()) {
            throw new Problem(CatalogProblem.ANNEX_INVALID, 1)
                    .violation(
                            "file",
                            "Headings",
                            "rule.headings",
                            String.join(
                                    ", ",
                                    Column.needed().stream()
                                            .map(Column::heading)
                                            .toList()));
        }
        if (read.isEmpty()) {
            throw Workbook.refused("NotEmpty", "rule.noRows");
        }
    }

    private Map<Column, String> cells(Row row, Map<Integer, Column> headings) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        headings.forEach((index, column) -> cell(row, index).ifPresent(cell -> {
            if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
                findings.add(new RowFinding(row.getRowNum(), column, "Formula", "rule.formula", List.of()));
                cells.put(column, "");
            } else if (cell.getType() == CellType.ERROR) {
                findings.add(new RowFinding(row.getRowNum(), column, "Format", "rule.cellError", List.of()));
            } else {
                text(cell).ifPresent(text -> cells.put(column, text));
            }
        }));
        return cells;
    }

    private static Optional<Cell> cell(Row row, int index) {
        return index < row.getCellCount() ? Optional.ofNullable(row.getCell(index)) : Optional.empty();
    }

    /** A number is read as it is meant, 1 and not 1.0. */
    private static Optional<String> text(Cell cell) {
        var text = cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
        return Optional.ofNullable(text)
                .map(t -> Normalizer.normalize(t, Normalizer.Form.NFC).replace("\0", ""))
                .filter(t -> !t.isBlank());
    }
}
