package vn.tthc.workflow.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.tthc.workflow.definition.DefinitionRequests.BackRequest;
import vn.tthc.workflow.definition.DefinitionRequests.ConsultRequest;
import vn.tthc.workflow.definition.DefinitionRequests.JoinRequest;
import vn.tthc.workflow.definition.DefinitionRequests.StepRequest;
import vn.tthc.workflow.definition.DefinitionRequests.WayRequest;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.definition.StepKind;

/** The steps that a BPMN process says, in the words in which they are drafted; so they are checked like any draft. */
final class BpmnReader {

    private static final int UNREADABLE = -1;

    private final BpmnDocument document;
    private final Map<String, List<Element>> leaving = new LinkedHashMap<>();
    private final Map<String, List<Element>> coming = new LinkedHashMap<>();

    private BpmnReader(BpmnDocument document) {
        this.document = document;
        for (var flow : document.flows()) {
            if (ends(flow)) {
                leaving.computeIfAbsent(flow.getAttribute("sourceRef"), _ -> new ArrayList<>())
                        .add(flow);
                coming.computeIfAbsent(flow.getAttribute("targetRef"), _ -> new ArrayList<>())
                        .add(flow);
            } else {
                document.refuse(flow, "loose-end");
            }
        }
        document.end();
    }

    static List<StepRequest> steps(BpmnDocument document) {
        return new BpmnReader(document).steps();
    }

    private boolean ends(Element flow) {
        return document.nodes().containsKey(flow.getAttribute("sourceRef"))
                && document.nodes().containsKey(flow.getAttribute("targetRef"));
    }

    private List<StepRequest> steps() {
        var first = first();
        var steps = new ArrayList<StepRequest>();
        for (var node : document.nodes().values()) {
            step(node).ifPresent(steps::add);
        }
        document.end();
        steps.sort((a, b) -> Boolean.compare(b.code().equals(first), a.code().equals(first)));
        return steps;
    }

    private String first() {
        var starts = document.nodes().values().stream()
                .filter(node -> BpmnDocument.is(node, Bpmn.START))
                .toList();
        starts.stream().skip(1).forEach(start -> document.refuse(start, "one-start"));
        document.end();
        return starts.stream()
                .flatMap(start -> targets(start).stream())
                .findFirst()
                .map(BpmnReader::code)
                .orElse("");
    }

    private Optional<StepRequest> step(Element node) {
        return switch (node.getLocalName()) {
            case Bpmn.TASK, Bpmn.CALL -> Optional.of(work(node));
            case Bpmn.EXCLUSIVE -> exclusive(node);
            case Bpmn.PARALLEL -> Optional.of(parallel(node));
            default -> Optional.empty();
        };
    }

    private StepRequest work(Element node) {
        var leaves = leaving(node);
        if (leaves.size() > 1) {
            document.refuse(node, "implicit-split");
        }
        var chosen = leaves.stream().flatMap(this::beyondChoice).toList();
        var back = chosen.stream()
                .filter(flow -> !own(flow, "most").isEmpty())
                .map(flow -> new BackRequest(code(target(flow)), number(own(flow, "most"))))
                .toList();
        var next = chosen.stream()
                .filter(flow -> own(flow, "most").isEmpty())
                .flatMap(flow -> steps(target(flow)))
                .toList();
        return new StepRequest(
                code(node),
                node.getAttribute("name"),
                own(node, "agency"),
                own(node, "role"),
                optional(node, "hours", BpmnReader::number),
                next,
                optional(node, "fourEyes", Boolean::valueOf),
                kind(node),
                optional(node, "days", BpmnReader::number),
                optional(node, "optional", Boolean::valueOf),
                optional(node, "signs", Boolean::valueOf),
                optional(node, "produces", BpmnReader::words),
                null,
                back.isEmpty() ? null : back,
                null,
                consult(node),
                called(node));
    }

    private static StepKind kind(Element node) {
        if (BpmnDocument.is(node, Bpmn.CALL)) {
            return StepKind.SUBPROCESS;
        }
        return own(node, "asked").isEmpty() ? StepKind.TASK : StepKind.CONSULTATION;
    }

    private static @Nullable ConsultRequest consult(Element node) {
        return own(node, "asked").isEmpty()
                ? null
                : new ConsultRequest(
                        words(own(node, "asked")), own(node, "question"), optional(node, "quorum", BpmnReader::number));
    }

    private @Nullable UUID called(Element node) {
        if (!BpmnDocument.is(node, Bpmn.CALL)) {
            return null;
        }
        try {
            return UUID.fromString(node.getAttribute("calledElement"));
        } catch (IllegalArgumentException _) {
            document.refuse(node, "called");
            return null;
        }
    }

    /** A gateway with conditions decides; one behind a task is the task's choice; one with a single way out is nothing. */
    private Optional<StepRequest> exclusive(Element node) {
        var ways = leaving(node);
        if (ways.size() < 2 || isChoice(node)) {
            return Optional.empty();
        }
        var last = node.getAttribute("default");
        var ordered = Stream.concat(
                        ways.stream().filter(way -> !isDefault(way, last)),
                        ways.stream().filter(way -> isDefault(way, last)))
                .map(way -> new WayRequest(code(target(way)), isDefault(way, last) ? null : condition(way)))
                .toList();
        return Optional.of(new StepRequest(
                code(node),
                name(node),
                null,
                null,
                null,
                null,
                null,
                StepKind.DECISION,
                null,
                null,
                null,
                null,
                ordered,
                null,
                null,
                null,
                null));
    }

    private boolean isChoice(Element node) {
        var before = coming.getOrDefault(node.getAttribute("id"), List.of());
        return leaving(node).stream().allMatch(way -> condition(way).isEmpty())
                && before.size() == 1
                && BpmnDocument.is(source(before.getFirst()), Bpmn.TASK);
    }

    private static boolean isDefault(Element way, String last) {
        return way.getAttribute("id").equals(last)
                || last.isEmpty() && condition(way).isEmpty();
    }

    private StepRequest parallel(Element node) {
        var ways = leaving(node).size();
        var before = coming.getOrDefault(node.getAttribute("id"), List.of()).size();
        if ((ways > 1) == (before > 1)) {
            document.refuse(node, "mixed-gateway");
        }
        var next = targets(node).stream().map(BpmnReader::code).toList();
        return new StepRequest(
                code(node),
                name(node),
                null,
                null,
                null,
                next,
                null,
                ways > 1 ? StepKind.PARALLEL : StepKind.JOIN,
                null,
                null,
                null,
                null,
                null,
                null,
                ways > 1 ? join(node) : null,
                null,
                null);
    }

    private JoinRequest join(Element node) {
        var rule = Stream.of(Step.Join.Rule.values())
                .filter(one -> one.name().equals(own(node, "rule")))
                .findFirst()
                .orElse(Step.Join.Rule.ALL);
        return new JoinRequest(
                rule,
                optional(node, "quorum", BpmnReader::number),
                optional(node, "lead", lead -> lead),
                optional(node, "inTurnOnPaper", Boolean::valueOf));
    }

    /** The flows that leave a task, or the gateway at which its outcome is chosen. */
    private Stream<Element> beyondChoice(Element flow) {
        var target = target(flow);
        return BpmnDocument.is(target, Bpmn.EXCLUSIVE) && isChoice(target) ? leaving(target).stream() : Stream.of(flow);
    }

    private List<Element> targets(Element node) {
        return leaving(node).stream().map(this::target).toList();
    }

    /** The code of the step a flow leads to; none at the end. */
    private static Stream<String> steps(Element target) {
        return BpmnDocument.is(target, Bpmn.END) ? Stream.empty() : Stream.of(code(target));
    }

    private List<Element> leaving(Element node) {
        return leaving.getOrDefault(node.getAttribute("id"), List.of());
    }

    private Element source(Element flow) {
        return node(flow.getAttribute("sourceRef"));
    }

    /** Where a flow arrives, gateways that only bring flows together left out. */
    private Element target(Element flow) {
        var target = node(flow.getAttribute("targetRef"));
        for (int merges = 0; merges < document.flows().size() && isMerge(target); merges++) {
            target = node(leaving(target).getFirst().getAttribute("targetRef"));
        }
        return target;
    }

    private Element node(String id) {
        return Objects.requireNonNull(document.nodes().get(id));
    }

    private boolean isMerge(Element node) {
        return BpmnDocument.is(node, Bpmn.EXCLUSIVE) && leaving(node).size() == 1;
    }

    private static String condition(Element flow) {
        return BpmnDocument.children(flow).stream()
                .filter(child -> BpmnDocument.is(child, Bpmn.CONDITION))
                .map(child -> child.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    private static String code(Element node) {
        var id = node.getAttribute("id");
        return id.startsWith(Bpmn.STEP) ? id.substring(Bpmn.STEP.length()) : id;
    }

    private static String name(Element node) {
        return node.getAttribute("name").isBlank() ? code(node) : node.getAttribute("name");
    }

    private static String own(Element element, String name) {
        return element.getAttributeNS(Bpmn.OWN, name);
    }

    private static <T> @Nullable T optional(Element element, String name, Function<String, T> read) {
        var text = own(element, name);
        return text.isEmpty() ? null : read.apply(text);
    }

    private static Integer number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : UNREADABLE;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }
}
