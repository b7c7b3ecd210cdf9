package vn.tthc.catalog.importing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.decision.Completeness;
import vn.tthc.catalog.decision.DecisionView;
import vn.tthc.catalog.decision.Finding;
import vn.tthc.catalog.decision.Kind;
import vn.tthc.catalog.decision.NationalDecisions;
import vn.tthc.catalog.decision.Totals;
import vn.tthc.catalog.importing.ImportReport.Outcome;
import vn.tthc.catalog.national.Listing;
import vn.tthc.catalog.national.Localisation;
import vn.tthc.catalog.national.NationalData;
import vn.tthc.catalog.procedure.Change;
import vn.tthc.catalog.procedure.ContentHash;
import vn.tthc.catalog.procedure.Timeline;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.id.Ids;

/** One pass over one file: decides what becomes of each record and keeps count. Not shared, not reused. */
final class ImportRun {

    private final ImportRunFactory.Tools tools;
    private final UUID id;
    private final String by;
    private final LocalDate today;
    private final Map<String, Integer> lineByCode = new HashMap<>();
    private final Map<String, UUID> decisionByAgency = new LinkedHashMap<>();
    private final List<ImportReport.Entry> entries = new ArrayList<>();
    private Map<String, Localisation> localisations = Map.of();
    private int normalised;

    ImportRun(ImportRunFactory.Tools tools, UUID id, String by) {
        this.tools = tools;
        this.id = id;
        this.by = by;
        this.today = LocalDate.now(tools.clock());
    }

    /** A record with what becomes of it. */
    private record Verdict(
            NationalFile.Line line,
            @Nullable String code,
            Outcome outcome,
            List<String> notes,
            @Nullable String issuer,
            @Nullable Change change) {}

    void take(List<Importer.Parsed> portion) {
        var records = portion.stream()
                .filter(Importer.Parsed.Taken.class::isInstance)
                .map(p -> ((Importer.Parsed.Taken) p).record())
                .toList();
        var codes = records.stream().map(NationalRecord::code).collect(toSet());
        localisations = tools.localisations().of(codes);
        var known = tools.catalogue().timelines(codes);
        var local = tools.decisions().local(codes);
        var listed =
                tools.national().listed(listings(portion).map(Listing::code).toList());
        var verdicts =
                portion.stream().map(p -> verdict(p, known, local, listed)).toList();
        remember(records);
        publish(verdicts);
        list(portion, verdicts);
        keep(verdicts);
    }

    ImportReport finish() {
        List<DecisionView> decisions =
                decisionByAgency.values().stream().map(tools.decisions()::close).toList();
        var published = decisions.stream().map(DecisionView::totals).reduce(Totals.NONE, Totals::plus);
        tools.national().recogniseSectors();
        return new ImportReport(
                id,
                entries.size(),
                published,
                count(Outcome.LISTED),
                count(Outcome.DELISTED),
                count(Outcome.UNCHANGED),
                normalised,
                count(Outcome.REFUSED),
                decisions,
                entries);
    }

    private int count(Outcome outcome) {
        return (int) entries.stream().filter(e -> e.outcome() == outcome).count();
    }

    private Verdict verdict(
            Importer.Parsed parsed,
            Map<String, Timeline> known,
            Map<String, String> local,
            Map<String, String> listed) {
        return switch (parsed) {
            case Importer.Parsed.NotTaken(var line, var reason) ->
                refused(line, reason.code(), List.of(reason.reason()));
            case Importer.Parsed.Listed(var line, var listing, var notes) -> {
                var first = lineByCode.putIfAbsent("listed " + listing.code(), line.number());
                yield first != null
                        ? twice(line, listing.code(), first)
                        : new Verdict(line, listing.code(), outcome(listing, listed), notes, null, null);
            }
            case Importer.Parsed.Taken(var line, var record) -> {
                var first = lineByCode.putIfAbsent(record.code(), line.number());
                yield first != null
                        ? twice(line, record.code(), first)
                        : verdict(line, localised(record), known.getOrDefault(record.code(), Timeline.NONE), local);
            }
        };
    }

    /** What is published here is the national version with what the province adds to it. */
    private NationalRecord localised(NationalRecord record) {
        var ours = localisations.get(record.code());
        return ours == null ? record : record.with(tools.localisations().applied(ours, record.document()));
    }

    private static Verdict twice(NationalFile.Line line, String code, int first) {
        return refused(line, code, List.of("trùng mã với dòng " + first + " của tệp"));
    }

    private Outcome outcome(Listing listing, Map<String, String> listed) {
        if (tools.hash(listing).equals(listed.get(listing.code()))) {
            return Outcome.UNCHANGED;
        }
        return listing.ended() ? Outcome.DELISTED : Outcome.LISTED;
    }

    private static Stream<Listing> listings(List<Importer.Parsed> portion) {
        return portion.stream()
                .filter(Importer.Parsed.Listed.class::isInstance)
                .map(p -> ((Importer.Parsed.Listed) p).listing());
    }

    /** What of the list is new or has changed. */
    private void list(List<Importer.Parsed> portion, List<Verdict> verdicts) {
        var changed = verdicts.stream()
                .filter(v -> v.outcome() == Outcome.LISTED || v.outcome() == Outcome.DELISTED)
                .map(Verdict::code)
                .collect(toSet());
        var byCode = new LinkedHashMap<String, NationalData.Listed>();
        listings(portion)
                .filter(l -> changed.contains(l.code()))
                .forEach(l -> byCode.putIfAbsent(l.code(), new NationalData.Listed(tools.hash(l), l)));
        tools.national().list(List.copyOf(byCode.values()));
    }

    private Verdict verdict(NationalFile.Line line, NationalRecord record, Timeline known, Map<String, String> local) {
        var ours = local.get(record.code());
        if (ours != null) {
            return refused(
                    line,
                    record.code(),
                    List.of("đang thực hiện theo Quyết định " + ours
                            + " của địa phương; cần quyết định công bố của địa phương để thay đổi"));
        }
        if (record.abolished()) {
            return known.hasAnyFrom(today)
                    ? taken(line, record, Outcome.ABOLISH, Change.close(record.code(), known, today, null))
                    : refused(line, record.code(), List.of("đã bãi bỏ ở nguồn và không có trong danh mục"));
        }
        if (isUnchanged(record, known)) {
            return taken(line, record, Outcome.UNCHANGED, null);
        }
        var findings = Completeness.check("", record.code(), record.document());
        if (!findings.isEmpty()) {
            return refused(
                    line,
                    record.code(),
                    findings.stream().map(ImportRun::inWords).distinct().toList());
        }
        var outcome = known.hasAnyFrom(today) ? Outcome.AMEND : Outcome.NEW;
        var change =
                Change.open(record.code(), known, today, Ids.at(tools.clock().instant()), record.document());
        return taken(line, record, outcome, change);
    }

    private boolean isUnchanged(NationalRecord record, Timeline known) {
        var hash = ContentHash.of(record.document());
        return known.on(today).filter(p -> p.contentHash().equals(hash)).isPresent();
    }

    private static Verdict taken(
            NationalFile.Line line, NationalRecord record, Outcome outcome, @Nullable Change change) {
        return new Verdict(line, record.code(), outcome, record.notes(), record.issuingAgency(), change);
    }

    private static Verdict refused(NationalFile.Line line, @Nullable String code, List<String> reasons) {
        return new Verdict(line, code, Outcome.REFUSED, reasons, null, null);
    }

    private static String inWords(Finding finding) {
        var place = finding.field().startsWith(".") ? finding.field().substring(1) : finding.field();
        return switch (finding.rule()) {
            case "Required" -> "thiếu bộ phận bắt buộc: " + place;
            default -> "không hợp lệ (" + finding.rule() + "): " + place;
        };
    }

    private void remember(List<NationalRecord> records) {
        var agencies = new LinkedHashMap<String, String>();
        var sectors = new LinkedHashMap<String, String>();
        for (var record : records) {
            record.agencies().forEach(agencies::putIfAbsent);
            record.sectors().forEach(sectors::putIfAbsent);
        }
        tools.national().keep(full(records));
        tools.externals().remember(agencies, "CSDLQG");
        tools.sectors().remember(sectors);
    }

    private static List<NationalData.Full> full(List<NationalRecord> records) {
        var byCode = new LinkedHashMap<String, NationalData.Full>();
        records.forEach(r -> byCode.putIfAbsent(
                r.code(), new NationalData.Full(r.code(), ContentHash.of(r.document()), r.abolished(), r.document())));
        return List.copyOf(byCode.values());
    }

    private void publish(List<Verdict> verdicts) {
        var byIssuer = verdicts.stream()
                .filter(v -> v.change() != null)
                .collect(groupingBy(
                        v -> Objects.requireNonNull(v.issuer()),
                        LinkedHashMap::new,
                        java.util.stream.Collectors.toList()));
        byIssuer.forEach((issuer, some) -> {
            var decision = decisionByAgency.computeIfAbsent(
                    issuer, a -> tools.decisions().open(a, today, by));
            var published = some.stream()
                    .map(v -> new NationalDecisions.Entry(
                            Kind.valueOf(v.outcome().name()), Objects.requireNonNull(v.change())))
                    .toList();
            tools.decisions().publish(decision, published);
        });
    }

    private void keep(List<Verdict> verdicts) {
        tools.rows().add(id, verdicts.stream().map(ImportRun::row).toList());
        for (var v : verdicts) {
            entries.add(new ImportReport.Entry(v.line().number(), v.code(), v.outcome(), v.notes()));
            if (v.outcome() != Outcome.REFUSED && !v.notes().isEmpty()) {
                normalised++;
            }
        }
    }

    private static ImportRows.Row row(Verdict v) {
        var raw = v.line().text().replace("\0", "");
        var opening = v.change() == null ? null : v.change().opening();
        return new ImportRows.Row(
                v.line().number(),
                v.code() == null ? null : v.code().replace("\0", ""),
                v.outcome().name(),
                v.notes(),
                Sha256.hex(raw),
                raw,
                opening == null ? null : opening.versionId());
    }
}
