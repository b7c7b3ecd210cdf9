package vn.tthc.workflow.bpmn;

import java.io.StringWriter;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import vn.tthc.workflow.definition.ProcessDefinition;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.definition.StepKind;

/**
 * A process as BPMN 2.0. What several steps may follow is an exclusive gateway behind the task, for in BPMN two flows out of
 * a task would both be gone; a loop is a flow back that says how often.
 */
final class BpmnWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int flows;

    private BpmnWriter() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    static String write(ProcessDefinition definition) {
        try {
            var writer = new BpmnWriter();
            writer.document(definition);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A process is written to memory", e);
        }
    }

    private void document(ProcessDefinition definition) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("definitions");
        xml.writeDefaultNamespace(Bpmn.MODEL);
        xml.writeNamespace("tthc", Bpmn.OWN);
        xml.writeAttribute("targetNamespace", "urn:tthc:processes");
        xml.writeStartElement(Bpmn.PROCESS);
        xml.writeAttribute("id", "p_" + definition.id());
        xml.writeAttribute("name", printable(definition.name()));
        xml.writeAttribute("isExecutable", "true");
        empty(Bpmn.START, "start");
        for (var step : definition.steps()) {
            node(step);
        }
        flow("start", Bpmn.STEP + definition.steps().getFirst().code(), null, null);
        for (var step : definition.steps()) {
            flows(step);
        }
        xml.writeEndDocument();
    }

    private void node(Step step) throws XMLStreamException {
        xml.writeStartElement(element(step.shape()));
        xml.writeAttribute("id", Bpmn.STEP + step.code());
        xml.writeAttribute("name", printable(step.name()));
        if (step.shape() == StepKind.DECISION) {
            xml.writeAttribute("default", "f_" + step.code() + "_default");
        }
        if (step.shape().isWork()) {
            work(step);
        }
        join(step);
        xml.writeEndElement();
        if (choosesItsWay(step)) {
            empty(Bpmn.EXCLUSIVE, Bpmn.CHOICE + step.code());
        }
        if (step.endsProcess()) {
            empty(Bpmn.END, "e_" + step.code());
        }
    }

    private static boolean choosesItsWay(Step step) {
        return step.shape().isWork() && (step.next().size() > 1 || !step.loops().isEmpty());
    }

    private static String element(StepKind kind) {
        return switch (kind) {
            case TASK, CONSULTATION -> Bpmn.TASK;
            case SUBPROCESS -> Bpmn.CALL;
            case DECISION -> Bpmn.EXCLUSIVE;
            case PARALLEL, JOIN -> Bpmn.PARALLEL;
        };
    }

    private void work(Step step) throws XMLStreamException {
        if (step.process() != null) {
            xml.writeAttribute("calledElement", step.process().toString());
        }
        own("agency", step.agency());
        own("role", step.role());
        own(step.days() == null ? "hours" : "days", step.days() == null ? step.hours() : step.days());
        own("fourEyes", step.fourEyes());
        own("optional", step.optional());
        own("signs", step.signs());
        own("produces", step.records().isEmpty() ? null : String.join(" ", step.records()));
        var consult = step.consult();
        if (consult != null) {
            own("asked", String.join(" ", consult.agencies()));
            own("question", printable(consult.question()));
            own("quorum", consult.quorum());
        }
    }

    private void join(Step step) throws XMLStreamException {
        var join = step.join();
        if (join != null) {
            own("rule", join.rule());
            own("quorum", join.quorum());
            own("lead", join.lead());
            own("inTurnOnPaper", join.inTurnOnPaper());
        }
    }

    private void own(String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(Bpmn.OWN, name, value.toString());
        }
    }

    private void flows(Step step) throws XMLStreamException {
        if (step.shape() == StepKind.DECISION) {
            ways(step);
            return;
        }
        var code = Bpmn.STEP + step.code();
        var from = code;
        if (choosesItsWay(step)) {
            from = Bpmn.CHOICE + step.code();
            flow(code, from, null, null);
        }
        for (var next : step.next()) {
            flow(from, Bpmn.STEP + next, null, null);
        }
        if (step.endsProcess()) {
            flow(from, "e_" + step.code(), null, null);
        }
        for (var back : step.loops()) {
            flow(from, Bpmn.STEP + back.to(), null, back.most());
        }
    }

    private void ways(Step step) throws XMLStreamException {
        for (var way : step.waysOut()) {
            flow(Bpmn.STEP + step.code(), Bpmn.STEP + way.to(), Objects.requireNonNullElse(way.when(), ""), null);
        }
    }

    /** {@code when} is empty on the way that is taken when no other is. */
    private void flow(String from, String to, @Nullable String when, @Nullable Integer most) throws XMLStreamException {
        var isDefault = when != null && when.isEmpty();
        xml.writeStartElement(Bpmn.FLOW);
        xml.writeAttribute("id", isDefault ? "f_" + from.substring(Bpmn.STEP.length()) + "_default" : "f" + flows++);
        xml.writeAttribute("sourceRef", from);
        xml.writeAttribute("targetRef", to);
        own("most", most);
        if (when != null && !isDefault) {
            xml.writeStartElement(Bpmn.CONDITION);
            xml.writeCharacters(when);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Control characters have no place in XML at all. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    private void empty(String element, String id) throws XMLStreamException {
        xml.writeEmptyElement(element);
        xml.writeAttribute("id", id);
    }
}
