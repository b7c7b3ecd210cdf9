package vn.tthc.application.lookup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.text.Formulas;

/**
 * As comma-separated values that a spreadsheet program opens as they are: with a byte order mark, and with nothing that
 * it would take for a formula.
 */
final class CsvTable implements DossierTable {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Writer writer;
    private final SequenceWriter rows;

    CsvTable(OutputStream out) throws IOException {
        writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var mapper = CsvMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        rows = mapper.writerFor(String[].class)
                .with(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                .writeValues(writer);
        rows.write(HEADERS.toArray(String[]::new));
    }

    @Override
    public boolean add(DossierSummary row) throws IOException {
        rows.write(texts(DossierTable.cells(row)));
        return true;
    }

    private static String[] texts(List<@Nullable Object> cells) {
        return cells.stream().map(CsvTable::text).toArray(String[]::new);
    }

    private static String text(@Nullable Object cell) {
        if (cell instanceof LocalDateTime time) {
            return time.format(TIME);
        }
        return Formulas.disarmed(cell == null ? "" : cell.toString());
    }

    @Override
    public void flush() throws IOException {
        rows.flush();
    }

    @Override
    public void close() throws IOException {
        rows.close();
        writer.flush();
    }
}
