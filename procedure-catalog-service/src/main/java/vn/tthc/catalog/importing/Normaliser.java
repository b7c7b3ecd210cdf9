package vn.tthc.catalog.importing;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.agency.AgencyCode;
import vn.tthc.catalog.procedure.ProcedureCode;
import vn.tthc.catalog.procedure.ProcedureDocument;
import vn.tthc.catalog.procedure.ProcedureDocument.Proposal;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureDocument.ReturningMethod;
import vn.tthc.catalog.procedure.ProcedureDocument.Step;
import vn.tthc.catalog.procedure.ProcedureDocument.UnitGroup;
import vn.tthc.platform.time.CivilTime;

/**
 * Turns one record of the national portal's own format into a document of this catalogue, noting each thing it had to
 * change. It never guesses what is missing: that is for the rules of publication to refuse.
 */
final class Normaliser {

    private static final Set<String> IN_FORCE = Set.of("ACTIVE", "UPDATED");
    private static final Set<String> ENDED = Set.of("ABOLISHED", "EXPIRED", "INACTIVE", "CANCELLED");

    private final JsonNode record;
    private final Notes notes = new Notes();
    private final Cleaner cleaner = new Cleaner(notes);
    private final Map<String, String> agencies = new LinkedHashMap<>();
    private final Map<String, String> sectors = new LinkedHashMap<>();

    private Normaliser(JsonNode record) {
        this.record = record;
    }

    static NationalRecord normalise(JsonNode record) throws Refused {
        return new Normaliser(record).read();
    }

    private NationalRecord read() throws Refused {
        if (!record.isObject()) {
            throw new Refused(null, "dòng không phải là một đối tượng JSON");
        }
        var code = code();
        var issuer = issuer(code);
        var abolished = abolished(code);
        var document = document(code, issuer);
        return new NationalRecord(code, issuer, abolished, document, agencies, sectors, notes.lines());
    }

    private String code() throws Refused {
        var stated = cleaner.line(record.path("code"), "code");
        if (stated == null) {
            throw new Refused(null, "thiếu mã thủ tục");
        }
        var code = ProcedureCode.canonical(stated)
                .orElseThrow(() -> new Refused(stated, "mã thủ tục không đúng dạng d.dddddd"));
        if (!code.equals(stated)) {
            notes.changed("mã thủ tục " + stated + " rút gọn thành " + code, "code");
        }
        return code;
    }

    private String issuer(String code) throws Refused {
        var stated = cleaner.line(record.path("departmentPromulgateCode"), "departmentPromulgateCode");
        if (stated == null) {
            throw new Refused(code, "thiếu cơ quan ban hành (departmentPromulgateCode)");
        }
        var name = cleaner.line(record.path("departmentPromulgateName"), "departmentPromulgateName");
        return refer(stated, name, "departmentPromulgateCode");
    }

    private boolean abolished(String code) throws Refused {
        return hasEnded(record.path("state").asText("ACTIVE").strip(), code);
    }

    /** Whether the source says that it is no longer in force. */
    static boolean hasEnded(String state, String code) throws Refused {
        if (!IN_FORCE.contains(state) && !ENDED.contains(state)) {
            throw new Refused(code, "trạng thái không hiểu được: " + state);
        }
        return ENDED.contains(state);
    }

    private ProcedureDocument document(String code, String issuer) {
        var methods = new MethodReader(cleaner, notes).read(record.path("executionMethods"));
        var papers = new PaperReader(cleaner, notes).read(record.path("executionCases"));
        var executing = codes("departmentsExecuting");
        var groups = groups();
        return new ProcedureDocument(
                code,
                line("name"),
                sector(),
                line("formalityType"),
                line("type"),
                line("keywords"),
                prose("description"),
                prose("note"),
                levels(),
                flag("isInternal"),
                flag("isFullProcess"),
                flag("isSharedService"),
                flag("isOfflineOnly"),
                flag("isNonTerritorial"),
                steps(),
                methods.methods(),
                1,
                papers,
                new CaseReader(cleaner, notes).read(record.path("cases"), code, methods, papers),
                new SubjectReader(cleaner, notes).read(record.path("subjectTypesDetails")),
                executing,
                codes("departmentsAuthority"),
                codes("departmentsAuthorized"),
                codes("departmentsCoordinating"),
                withNamed(groups, executing),
                references("legalBasisesDetails", "legalBases"),
                references("resultsDetails", "results"),
                prose("requirementsAndConditions"),
                returning(),
                prose("dossierReceivingAddresses"),
                proposal(issuer));
    }

    private @Nullable String line(String field) {
        return cleaner.line(record.path(field), field);
    }

    private @Nullable String prose(String field) {
        return cleaner.prose(record.path(field), field);
    }

    private boolean flag(String field) {
        return record.path(field).asBoolean(false);
    }

    private List<String> levels() {
        return Stream.of(
                        "isWard:COMMUNE",
                        "isProvince:PROVINCE",
                        "isMinistry:MINISTRY",
                        "isVertical:VERTICAL",
                        "isOtherAgency:OTHER_AGENCY")
                .map(pair -> pair.split(":", 2))
                .filter(pair -> flag(pair[0]))
                .map(pair -> pair[1])
                .toList();
    }

    private @Nullable String sector() {
        for (int i = 0; i < record.path("categoriesDetails").size(); i++) {
            var category = record.path("categoriesDetails").get(i);
            var place = "categoriesDetails[" + i + "]";
            var code = cleaner.line(category.path("code"), place + ".code");
            if (code != null) {
                sectors.put(code, requireNonNullElse(cleaner.line(category.path("name"), place + ".name"), code));
            }
        }
        if (sectors.size() > 1) {
            notes.changed("nhiều lĩnh vực, lấy lĩnh vực đầu", "categoriesDetails");
        }
        return sectors.keySet().stream().findFirst().orElse(null);
    }

    private List<Step> steps() {
        var read = new ArrayList<Step>();
        var steps = record.path("executionSteps");
        for (int i = 0; i < steps.size(); i++) {
            var place = "executionSteps[" + i + "]";
            read.add(new Step(
                    cleaner.line(steps.get(i).path("name"), place + ".name"),
                    cleaner.prose(steps.get(i).path("description"), place + ".description")));
        }
        return read;
    }

    private List<String> codes(String field) {
        var read = new ArrayList<String>();
        var departments = record.path(field);
        for (int i = 0; i < departments.size(); i++) {
            var place = field + "[" + i + "]";
            var code = cleaner.line(departments.get(i).path("code"), place + ".code");
            var name = cleaner.line(departments.get(i).path("name"), place + ".name");
            if (code != null) {
                read.add(refer(code, name, place + ".code"));
            }
        }
        return read.stream().distinct().toList();
    }

    /** The canonical form of an agency code; a code of the portal's own making is kept as it is. */
    private String refer(String stated, @Nullable String name, String place) {
        var code = AgencyCode.canonicalOrSame(stated);
        if (!code.equals(stated)) {
            notes.changed("mã cơ quan " + stated + " viết lại thành " + code, place);
        }
        agencies.putIfAbsent(code, requireNonNullElse(name, code));
        return code;
    }

    private List<UnitGroup> groups() {
        var read = new ArrayList<UnitGroup>();
        Map.of(
                        "unitGroupsExecuting", "EXECUTING",
                        "unitGroupsAuthority", "AUTHORITY",
                        "unitGroupsAuthorized", "AUTHORIZED",
                        "unitGroupsCoordinating", "COORDINATING")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> record.path(e.getKey()).forEach(group -> {
                    var name = cleaner.line(group.path("name"), e.getKey());
                    if (name != null) {
                        read.add(new UnitGroup(e.getValue(), name));
                    }
                }));
        return read;
    }

    /** Where no agency is listed, the sentence that names them will do. */
    private List<UnitGroup> withNamed(List<UnitGroup> groups, List<String> executing) {
        var named = line("executingAgencies");
        var missing = executing.isEmpty() && groups.stream().noneMatch(g -> "EXECUTING".equals(g.role()));
        if (!missing || named == null) {
            return groups;
        }
        notes.changed("cơ quan thực hiện lấy từ phần chữ", "executingAgencies");
        return Stream.concat(groups.stream(), Stream.of(new UnitGroup("EXECUTING", named)))
                .toList();
    }

    private List<Reference> references(String field, String place) {
        var read = new ArrayList<Reference>();
        var details = record.path(field);
        for (int i = 0; i < details.size(); i++) {
            var at = place + "[" + i + "]";
            read.add(new Reference(
                    cleaner.line(details.get(i).path("code"), at + ".code"),
                    cleaner.line(details.get(i).path("name"), at + ".name")));
        }
        return read;
    }

    private List<ReturningMethod> returning() {
        var read = new ArrayList<ReturningMethod>();
        record.path("returningMethods").forEach(method -> {
            var values = new ArrayList<String>();
            method.path("value").forEach(v -> values.add(v.asText()));
            read.add(new ReturningMethod(method.path("type").asText(), values));
        });
        return read;
    }

    private @Nullable Proposal proposal(String issuer) {
        var proposal = record.path("procedureProposal");
        if (!proposal.isObject()) {
            return null;
        }
        return new Proposal(
                cleaner.line(proposal.path("proposalNumber"), "procedureProposal.proposalNumber"),
                day(proposal.path("decisionDate")),
                day(proposal.path("publicationDate")),
                issuer,
                cleaner.line(proposal.path("proposalType"), "procedureProposal.proposalType"));
    }

    private static @Nullable LocalDate day(JsonNode millis) {
        try {
            return millis.isNumber()
                    ? Instant.ofEpochMilli(millis.asLong())
                            .atZone(CivilTime.CIVIL_ZONE)
                            .toLocalDate()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
