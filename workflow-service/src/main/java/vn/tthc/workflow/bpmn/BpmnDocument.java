package vn.tthc.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import vn.tthc.platform.problem.Problem;
import vn.tthc.workflow.WorkflowProblem;

/**
 * The elements of one process in a BPMN file. The file is a stranger's: it may bring no document type, so it can neither name
 * other files nor grow while it is read, and whatever goes beyond the subset is refused by name, never dropped.
 */
final class BpmnDocument {

    private static final Set<String> NODES =
            Set.of(Bpmn.START, Bpmn.END, Bpmn.TASK, Bpmn.CALL, Bpmn.EXCLUSIVE, Bpmn.PARALLEL);
    private static final Set<String> SILENT = Set.of("documentation", "extensionElements", "incoming", "outgoing");
    private static final int MOST_ELEMENTS = 5_000;

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final List<Element> flows = new ArrayList<>();
    private final Problem refusal = new Problem(WorkflowProblem.BPMN_UNSUPPORTED);
    private final Element process;

    private BpmnDocument(Element root) {
        if (!Bpmn.MODEL.equals(root.getNamespaceURI()) || !"definitions".equals(root.getLocalName())) {
            throw new Problem(WorkflowProblem.BPMN_UNREADABLE, "definitions");
        }
        var processes = new ArrayList<Element>();
        for (var child : children(root)) {
            if (is(child, Bpmn.PROCESS)) {
                processes.add(child);
            } else if (!Bpmn.DIAGRAM.equals(child.getNamespaceURI()) && !isSilent(child)) {
                refuse(child);
            }
        }
        if (processes.size() != 1) {
            throw new Problem(WorkflowProblem.BPMN_UNREADABLE, Bpmn.PROCESS);
        }
        process = processes.getFirst();
        children(process).forEach(this::sort);
        end();
    }

    static BpmnDocument read(byte[] file) {
        try {
            return new BpmnDocument(parse(file));
        } catch (SAXParseException e) {
            throw new Problem(WorkflowProblem.BPMN_UNREADABLE, "dòng " + e.getLineNumber());
        } catch (SAXException | IOException e) {
            throw new Problem(WorkflowProblem.BPMN_UNREADABLE, "XML");
        }
    }

    private static Element parse(byte[] file) throws SAXException, IOException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Quiet());
            return builder.parse(new ByteArrayInputStream(file)).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser can be closed to the outside", e);
        }
    }

    private void sort(Element element) {
        if (is(element, Bpmn.FLOW)) {
            flows.add(element);
            children(element).stream()
                    .filter(child -> !is(child, Bpmn.CONDITION) && !isSilent(child))
                    .forEach(this::refuse);
        } else if (Bpmn.MODEL.equals(element.getNamespaceURI()) && NODES.contains(element.getLocalName())) {
            node(element);
        } else if (!isSilent(element)) {
            refuse(element);
        }
        if (nodes.size() + flows.size() > MOST_ELEMENTS) {
            throw new Problem(WorkflowProblem.BPMN_UNREADABLE, "> " + MOST_ELEMENTS);
        }
    }

    /** An event with a definition waits for something that nobody here would tell it, so it is refused too. */
    private void node(Element element) {
        if (nodes.put(element.getAttribute("id"), element) != null) {
            refuse(element, "id");
        }
        children(element).stream().filter(child -> !isSilent(child)).forEach(this::refuse);
    }

    private static boolean isSilent(Element element) {
        return Bpmn.MODEL.equals(element.getNamespaceURI()) && SILENT.contains(element.getLocalName());
    }

    static boolean is(Element element, String name) {
        return Bpmn.MODEL.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private void refuse(Element element) {
        refuse(element, "unsupported");
    }

    /** Remembers what cannot be taken over; {@link #end()} says all of it at once. */
    void refuse(Element element, String rule) {
        var id = element.getAttribute("id");
        refusal.violation(
                element.getLocalName() + (id.isEmpty() ? "" : "#" + id), rule, "bpmn." + rule, element.getLocalName());
    }

    void end() {
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    List<Element> flows() {
        return flows;
    }

    String name() {
        return process.getAttribute("name");
    }

    /** Says nothing to the console of the server; what is wrong is thrown. */
    private static final class Quiet implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // A warning is no reason to refuse.
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
