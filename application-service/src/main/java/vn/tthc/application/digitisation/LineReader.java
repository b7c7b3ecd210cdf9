package vn.tthc.application.digitisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a line apart into named texts; a line is a record whatever stands in the lines around it. */
final class LineReader {

    static final String REQUIRED = "agency,title,number,identityNumber,issuedOn";
    private static final Set<String> NAMES =
            Set.of("agency", "title", "number", "identityNumber", "issuedOn", "validTo", "signedBy", "file", "sha256");
    private static final ObjectReader JSON = JsonMapper.builder().build().readerFor(JsonNode.class);
    private static final ObjectReader CSV = new CsvMapper().readerFor(String[].class);

    private final @Nullable List<String> columns;

    private LineReader(@Nullable List<String> columns) {
        this.columns = columns;
    }

    /** A reader for the rest of a file that begins with this line; none if the line cannot be its head. */
    static Optional<LineReader> of(ImportFormat format, String first) {
        if (format == ImportFormat.JSON_LINES) {
            return first.stripLeading().startsWith("{") ? Optional.of(new LineReader(null)) : Optional.empty();
        }
        var head = cells(first);
        return head != null && namesAll(head) ? Optional.of(new LineReader(head)) : Optional.empty();
    }

    private static boolean namesAll(Collection<String> head) {
        return NAMES.containsAll(head)
                && Set.copyOf(head).size() == head.size()
                && head.containsAll(List.of(REQUIRED.split(",")));
    }

    /** Whether the first line of the file is none of its records. */
    boolean hasHead() {
        return columns != null;
    }

    /** The texts of a line by their names, without those that are empty; null where it is none of this format. */
    @Nullable
    Map<String, String> read(String line) {
        return columns == null ? ofJson(line) : ofCsv(line, columns);
    }

    private static @Nullable Map<String, String> ofCsv(String line, List<String> columns) {
        var cells = cells(line);
        if (cells == null || cells.size() != columns.size()) {
            return null;
        }
        var texts = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            put(texts, columns.get(i), cells.get(i));
        }
        return texts;
    }

    private static @Nullable List<String> cells(String line) {
        try {
            var cells = new ArrayList<String>();
            for (var cell : CSV.<String[]>readValue(line)) {
                cells.add(cell.strip());
            }
            return cells;
        } catch (IOException e) {
            return null;
        }
    }

    private static @Nullable Map<String, String> ofJson(String line) {
        try {
            var texts = new HashMap<String, String>();
            JsonNode record = JSON.readValue(line);
            for (var field : record.properties()) {
                if (!NAMES.contains(field.getKey()) || field.getValue().isContainerNode()) {
                    return null;
                }
                put(texts, field.getKey(), field.getValue().asText(""));
            }
            return record.isObject() ? texts : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private static void put(Map<String, String> texts, String name, String text) {
        if (!text.isBlank()) {
            texts.put(name, text.strip());
        }
    }
}
