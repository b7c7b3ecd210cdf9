package vn.tthc.catalog.annex;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets to test with. */
final class Spreadsheets {

    private Spreadsheets() {}

    /** A row with all that publication asks for. */
    static Map<Column, String> row(String code) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (var column : Column.values()) {
            cells.put(column, column.example());
        }
        cells.put(Column.CODE, code);
        cells.put(Column.SECTOR, "G15-TP07");
        return cells;
    }

    @SafeVarargs
    static byte[] of(Map<Column, String>... rows) {
        return of(List.of(rows));
    }

    static byte[] of(List<Map<Column, String>> rows) {
        try (var writer = new SheetWriter()) {
            for (var row : rows) {
                writer.add(row);
            }
            return writer.bytes();
        }
    }

    /** A sheet written by hand. */
    static byte[] by(Consumer<Worksheet> hand) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            hand.accept(workbook.newWorksheet("Phụ lục"));
        }
        return bytes.toByteArray();
    }

    /** The same file with one more part in it. */
    static byte[] with(byte[] file, String part, byte[] content) throws Exception {
        var old = Files.createTempFile("annex-", ".xlsx");
        Files.write(old, file);
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(old.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.getInputStream(entry).transferTo(out);
            }
            out.putNextEntry(new ZipEntry(part));
            out.write(content);
        } finally {
            Files.delete(old);
        }
        return bytes.toByteArray();
    }

    /** No spreadsheet, but something that one part of it may say. */
    static byte[] only(String part, String content) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(part));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** So many empty parts. */
    static byte[] ofParts(int number) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < number; i++) {
                out.putNextEntry(new ZipEntry("xl/part" + i + ".xml"));
            }
        }
        return bytes.toByteArray();
    }
}
