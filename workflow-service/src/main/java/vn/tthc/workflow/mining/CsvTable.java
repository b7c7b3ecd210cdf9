package vn.tthc.workflow.mining;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import vn.tthc.platform.text.Formulas;

/** A line for each thing that happened, as tools for process mining import it; nothing in it can be taken for a formula. */
final class CsvTable implements EventTable {

    private static final List<String> HEADERS =
            List.of("case", "activity", "transition", "timestamp", "agency", "role", "step", "outcome", "case_state");

    private final SequenceWriter rows;

    CsvTable(OutputStream out) throws IOException {
        var mapper = CsvMapper.builder()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .build();
        rows = mapper.writerFor(String[].class)
                .with(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                .writeValues(out);
        rows.write(HEADERS.toArray(String[]::new));
    }

    @Override
    public void add(FinishedCase one) throws IOException {
        for (var happening : EventTable.of(one)) {
            var work = happening.work();
            var outcome = happening.transition() == Transition.COMPLETE ? work.outcome() : null;
            rows.write(new String[] {
                one.dossierCode(),
                Formulas.disarmed(work.stepName()),
                happening.transition().word(),
                happening.at().toString(),
                work.agencyCode(),
                work.role(),
                Formulas.disarmed(work.stepCode()),
                Formulas.disarmed(Objects.requireNonNullElse(outcome, "")),
                one.state()
            });
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
