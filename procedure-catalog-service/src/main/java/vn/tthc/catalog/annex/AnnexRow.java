package vn.tthc.catalog.annex;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row as somebody typed it.
 *
 * @param number as the spreadsheet counts it, from 1 with the headings
 */
record AnnexRow(int number, Map<Column, String> cells) {

    AnnexRow {
        cells = Map.copyOf(cells);
    }

    Optional<String> text(Column column) {
        return Optional.ofNullable(cells.get(column)).map(String::strip).filter(t -> !t.isEmpty());
    }

    List<String> lines(Column column) {
        return text(column).stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .toList();
    }

    /** Codes and names, which also stand beside one another. */
    List<String> words(Column column) {
        return lines(column).stream()
                .flatMap(l -> Arrays.stream(l.split("[,;]")))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
