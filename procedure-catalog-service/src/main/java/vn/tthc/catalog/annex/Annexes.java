package vn.tthc.catalog.annex;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.CatalogProblem;
import vn.tthc.catalog.decision.DecisionList;
import vn.tthc.catalog.decision.DecisionRequest;
import vn.tthc.catalog.decision.DecisionService;
import vn.tthc.catalog.decision.DecisionView;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.idempotency.Idempotency;
import vn.tthc.platform.problem.Problem;

/** Drafts decisions from spreadsheets and writes them to such. */
@ApplicationScoped
class Annexes {

    private static final Pattern ITEM = Pattern.compile("items\\[(\\d+)]\\.?(.*)");
    private static final int MOST = 200;

    private final DecisionService service;
    private final DecisionList decisions;
    private final Idempotency idempotency;

    Annexes(DecisionService service, DecisionList decisions, Idempotency idempotency) {
        this.service = service;
        this.decisions = decisions;
        this.idempotency = idempotency;
    }

    /**
     * What became of a spreadsheet, row by row.
     *
     * @param decision the draft, with what would keep it from being published
     * @param more how many findings there are beyond those that the rows name
     */
    record Report(DecisionView decision, List<Row> rows, int more) {}

    /** A row and what its item still lacks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(int row, String procedureCode, String kind, List<Lacking> findings) {}

    /** Where, from the top of the item, and by which rule. */
    record Lacking(String field, String rule, DecisionView.Severity severity) {}

    /** The head of a decision comes beside its annex. */
    record Head(
            String number,
            java.time.LocalDate signedOn,
            java.time.LocalDate effectiveOn,
            String issuingAgency,
            @Nullable Boolean shortened,
            @Nullable UUID corrects) {

        DecisionRequest with(List<DecisionRequest.ItemRequest> items) {
            return new DecisionRequest(number, signedOn, effectiveOn, issuingAgency, shortened, corrects, items);
        }
    }

    /** What a repeated request is recognised by. */
    private record Request(Head head, String file) {}

    /**
     * Either every row can be read and there is a draft, or each cell that cannot is named and there is none.
     *
     * @param key by which the same file sent again makes no second draft
     */
    Report draft(@Nullable String key, Head head, InputStream body) throws IOException {
        var file = Workbook.safe(body);
        return idempotency.once(key, new Request(head, Sha256.hex(file)), Report.class, () -> draft(head, file));
    }

    private Report draft(Head head, byte[] file) {
        var sheet = SheetReader.read(file);
        var findings = new ArrayList<>(sheet.findings());
        var items = new ArrayList<DecisionRequest.ItemRequest>();
        for (var row : sheet.rows()) {
            RowReader.read(row, findings).ifPresent(items::add);
        }
        refuse(findings);
        var decision = service.draft(head.with(items));
        var more = Objects.requireNonNullElse(decision.moreFindings(), 0);
        return new Report(decision, rows(sheet.rows(), items, decision), more);
    }

    @Transactional
    byte[] written(UUID id) {
        try (var writer = new SheetWriter()) {
            decisions.eachItem(id, item -> writer.add(RowWriter.row(item)));
            return writer.bytes();
        }
    }

    /** The headings with one row that shows how each cell is filled in. */
    byte[] template() {
        try (var writer = new SheetWriter()) {
            Map<Column, String> example = new EnumMap<>(Column.class);
            Arrays.stream(Column.values()).forEach(c -> example.put(c, c.example()));
            writer.add(example);
            return writer.bytes();
        }
    }

    private static void refuse(List<RowFinding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        var problem = new Problem(CatalogProblem.ANNEX_INVALID, findings.size()).with("findings", findings.size());
        findings.stream()
                .limit(MOST)
                .forEach(f -> problem.violation(
                        f.field(), f.rule(), f.message(), f.arguments().toArray()));
        throw problem;
    }

    private static List<Row> rows(List<AnnexRow> rows, List<DecisionRequest.ItemRequest> items, DecisionView decision) {
        var report = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            var item = items.get(i);
            report.add(new Row(
                    rows.get(i).number(), item.procedureCode(), item.kind().name(), new ArrayList<>()));
        }
        for (var finding : decision.findings() == null ? List.<DecisionView.FindingView>of() : decision.findings()) {
            var place = ITEM.matcher(finding.field());
            if (place.matches()) {
                report.get(Integer.parseInt(place.group(1)))
                        .findings()
                        .add(new Lacking(place.group(2), finding.rule(), finding.severity()));
            }
        }
        return report;
    }
}
