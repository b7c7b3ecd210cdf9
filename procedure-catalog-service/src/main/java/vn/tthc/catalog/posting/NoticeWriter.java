package vn.tthc.catalog.posting;

import static java.util.Objects.requireNonNullElse;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.posting.Notice.Block;
import vn.tthc.catalog.posting.Notice.Bullets;
import vn.tthc.catalog.posting.Notice.Grid;
import vn.tthc.catalog.posting.Notice.Label;
import vn.tthc.catalog.posting.Notice.Paragraph;
import vn.tthc.catalog.posting.Notice.Section;
import vn.tthc.catalog.procedure.ProcedureDocument.Case;
import vn.tthc.catalog.procedure.ProcedureDocument.Component;
import vn.tthc.catalog.procedure.ProcedureDocument.Reference;
import vn.tthc.catalog.procedure.ProcedureView;

/** Puts a version of a procedure into the words of a notice. */
final class NoticeWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final ProcedureView procedure;
    private final List<Section> sections = new ArrayList<>();

    private NoticeWriter(ProcedureView procedure) {
        this.procedure = procedure;
    }

    /**
     * @param issuer name of the agency that published it
     * @param address where the notice can be read
     * @param feedback where reports and recommendations are received, which the board must say too
     */
    static Notice notice(ProcedureView procedure, String issuer, String address, String feedback) {
        var decision = procedure.decision();
        return new Notice(
                procedure.code(),
                procedure.version(),
                procedure.name(),
                issuer,
                "Quyết định số " + decision.number() + " ngày " + DAY.format(decision.signedOn()) + " của " + issuer,
                name(procedure.sector()),
                period(procedure),
                address,
                new NoticeWriter(procedure).sections(feedback));
    }

    private static String period(ProcedureView procedure) {
        var end = procedure.validTo();
        return "từ ngày " + DAY.format(procedure.validFrom())
                + (end == null ? "" : " đến hết ngày " + DAY.format(end.minusDays(1)));
    }

    private List<Section> sections(String feedback) {
        var document = procedure.document();
        add("Trình tự thực hiện", steps());
        add("Cách thức thực hiện", List.of(methods()));
        add("Thành phần, số lượng hồ sơ", papers());
        add("Thời hạn giải quyết, phí, lệ phí", limits());
        add("Đối tượng thực hiện", bullets(document.subjectTypes().stream().map(Words::subject)));
        add("Cơ quan thực hiện", agencies());
        add("Kết quả thực hiện", bullets(document.results().stream().map(NoticeWriter::name)));
        add("Yêu cầu, điều kiện thực hiện", paragraphs(document.requirementsAndConditions(), "Không"));
        add("Căn cứ pháp lý", bullets(document.legalBases().stream().map(NoticeWriter::coded)));
        add("Địa chỉ tiếp nhận hồ sơ", paragraphs(document.dossierReceivingAddresses(), ""));
        add("Nơi tiếp nhận phản ánh, kiến nghị", List.of(new Paragraph(feedback)));
        return List.copyOf(sections);
    }

    /** Parts that a procedure does not have get no number. */
    private void add(String heading, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section((sections.size() + 1) + ". " + heading, blocks));
        }
    }

    private List<Block> steps() {
        var blocks = new ArrayList<Block>();
        for (var step : procedure.document().executionSteps()) {
            if (step.name() != null && !step.name().isBlank()) {
                blocks.add(new Label(step.name()));
            }
            blocks.addAll(paragraphs(step.description(), ""));
        }
        return blocks;
    }

    private Grid methods() {
        var rows = procedure.document().executionMethods().stream()
                .map(m -> List.of(
                        Words.channel(m.submissionMethod()),
                        Words.limit(m),
                        Words.fees(m.fees()),
                        String.join("\n", Prose.paragraphs(m.description()))))
                .toList();
        return new Grid(
                "Các hình thức nộp hồ sơ",
                List.of(3, 4, 5, 7),
                List.of("Hình thức nộp", "Thời hạn", "Phí, lệ phí", "Mô tả"),
                rows);
    }

    /** Once for all cases when they ask for the same papers. */
    private List<Block> papers() {
        var blocks = new ArrayList<Block>();
        var cases = procedure.cases();
        var same = cases.stream().map(Case::components).distinct().count() == 1;
        for (var one : same ? cases.subList(0, 1) : cases) {
            if (!same) {
                blocks.add(new Label(requireNonNullElse(one.name(), procedure.name())));
            }
            blocks.add(papers(one.components()));
        }
        var sets = procedure.document().numberOfSets();
        blocks.add(new Paragraph("Số lượng hồ sơ: " + (sets == null ? "–" : "%02d bộ".formatted(sets))));
        return blocks;
    }

    private static Grid papers(List<Component> components) {
        var rows = new ArrayList<List<String>>();
        for (var component : components) {
            rows.add(List.of(
                    Integer.toString(rows.size() + 1),
                    paper(component),
                    Integer.toString(component.originals()),
                    Integer.toString(component.copies())));
        }
        return new Grid(
                "Giấy tờ phải nộp", List.of(1, 12, 2, 2), List.of("TT", "Tên giấy tờ", "Bản chính", "Bản sao"), rows);
    }

    private static String paper(Component component) {
        var forms = component.attachments().stream()
                .flatMap(a -> Stream.ofNullable(a.name()))
                .map(name -> "\nMẫu: " + name);
        return requireNonNullElse(component.name(), "–")
                + (component.required() ? "" : " (nếu có)")
                + String.join("", forms.toList());
    }

    private List<Block> limits() {
        var rows = procedure.cases().stream()
                .map(c -> List.of(
                        requireNonNullElse(c.name(), procedure.name()),
                        c.limits().isEmpty() ? "Xem cách thức thực hiện" : Words.limits(c.limits()),
                        Words.caseFees(c.fees())))
                .toList();
        return List.of(new Grid(
                "Thời hạn và mức thu theo trường hợp",
                List.of(8, 4, 6),
                List.of("Trường hợp", "Thời hạn", "Phí, lệ phí"),
                rows));
    }

    private List<Block> agencies() {
        var executing = procedure.executingAgencies().stream().map(NoticeWriter::name);
        var groups = procedure.document().unitGroups().stream()
                .filter(g -> "EXECUTING".equals(g.role()))
                .map(g -> requireNonNullElse(g.name(), "–"));
        var coordinating = procedure.coordinatingAgencies().stream().map(a -> name(a) + " (phối hợp)");
        return bullets(Stream.of(executing, groups, coordinating).flatMap(s -> s));
    }

    private static List<Block> bullets(Stream<String> items) {
        var list = items.toList();
        return list.isEmpty() ? List.of() : List.of(new Bullets(list));
    }

    private static List<Block> paragraphs(@Nullable String html, String otherwise) {
        var paragraphs = Prose.paragraphs(html);
        return (paragraphs.isEmpty() && !otherwise.isEmpty() ? List.of(otherwise) : paragraphs)
                .stream().<Block>map(Paragraph::new).toList();
    }

    private static String name(Reference reference) {
        return requireNonNullElse(reference.name(), requireNonNullElse(reference.code(), "–"));
    }

    private static String coded(Reference reference) {
        var code = reference.code();
        return code == null || code.isBlank() ? name(reference) : code + ": " + name(reference);
    }
}
