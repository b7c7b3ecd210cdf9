package vn.tthc.catalog.annex;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Takes in a spreadsheet only when nothing in it can run, load something from elsewhere, or swell beyond what a decision
 * can be: looked at before anything reads it.
 */
final class Workbook {

    static final int LARGEST = 5 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int A_BEGINNING = 1024;

    private Workbook() {}

    static byte[] safe(InputStream body) throws IOException {
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Problem(CatalogProblem.IMPORT_TOO_LARGE, "5 MB");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw refused("Xlsx", "rule.xlsx");
        }
        var file = Files.createTempFile("annex-", ".xlsx");
        try {
            Files.write(file, bytes);
            look(file);
        } finally {
            Files.deleteIfExists(file);
        }
        return bytes;
    }

    /** By the directory of the file and not as a stream: spreadsheets come with sizes that only it knows. */
    private static void look(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new Problem(CatalogProblem.IMPORT_TOO_LARGE, "60 MB");
            }
            var left = LARGEST_UNPACKED;
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                refuseActive(name);
                try (var content = zip.getInputStream(entry)) {
                    left -= size(content, name, left);
                }
                if (left < 0) {
                    throw new Problem(CatalogProblem.IMPORT_TOO_LARGE, "60 MB");
                }
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw refused("Xlsx", "rule.xlsx");
            }
        } catch (ZipException e) {
            throw refused("Xlsx", "rule.xlsx");
        }
    }

    private static void refuseActive(String name) {
        if (name.contains("vbaproject") || name.contains("macrosheets/") || name.contains("activex/")) {
            throw refused("Macro", "rule.macro");
        }
        if (name.contains("externallinks/") || name.contains("embeddings/") || name.contains("connections.xml")) {
            throw refused("External", "rule.external");
        }
    }

    /** Counts what an entry unpacks to, never more than one byte beyond what is left. */
    private static long size(InputStream zip, String name, long left) throws IOException {
        var beginning = zip.readNBytes(A_BEGINNING);
        if (new String(beginning, StandardCharsets.UTF_8).contains("<!DOCTYPE")) {
            throw refused("External", "rule.external");
        }
        if (name.equals("[content_types].xml")
                && new String(beginning, StandardCharsets.UTF_8).contains("macroEnabled")) {
            throw refused("Macro", "rule.macro");
        }
        var size = (long) beginning.length;
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0 && size <= left; read = zip.read(buffer)) {
            size += read;
        }
        return size;
    }

    static Problem refused(String rule, String message) {
        return new Problem(CatalogProblem.ANNEX_INVALID, 1).violation("file", rule, message);
    }
}
