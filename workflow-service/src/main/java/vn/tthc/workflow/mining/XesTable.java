package vn.tthc.workflow.mining;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** IEEE 1849-2016 (XES), which tools for process mining read: a trace for each dossier, the agency as its group. */
final class XesTable implements EventTable {

    private final OutputStream out;
    private final XMLStreamWriter xml;

    XesTable(OutputStream out) throws IOException {
        this.out = out;
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            xml.writeAttribute("xmlns", "http://www.xes-standard.org/");
            extension("Concept", "concept");
            extension("Time", "time");
            extension("Lifecycle", "lifecycle");
            extension("Organizational", "org");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void add(FinishedCase one) throws IOException {
        try {
            xml.writeStartElement("trace");
            string("concept:name", one.dossierCode());
            string("state", one.state());
            for (var happening : EventTable.of(one)) {
                event(happening);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void event(Happening happening) throws XMLStreamException {
        var work = happening.work();
        xml.writeStartElement("event");
        string("concept:name", work.stepName());
        string("lifecycle:transition", happening.transition().word());
        date(happening.at());
        string("org:group", work.agencyCode());
        string("org:role", work.role());
        string("step", work.stepCode());
        if (happening.transition() == Transition.COMPLETE) {
            string("outcome", work.outcome());
        }
        xml.writeEndElement();
    }

    private void extension(String name, String prefix) throws XMLStreamException {
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", "http://www.xes-standard.org/" + prefix + ".xesext");
    }

    private void string(String key, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            attribute("string", key, value);
        }
    }

    private void date(Instant at) throws XMLStreamException {
        attribute("date", "time:timestamp", at.toString());
    }

    private void attribute(String kind, String key, String value) throws XMLStreamException {
        xml.writeEmptyElement(kind);
        xml.writeAttribute("key", key);
        xml.writeAttribute("value", value);
    }

    /** Ends the document; the stream below stays open for whoever opened it. */
    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
