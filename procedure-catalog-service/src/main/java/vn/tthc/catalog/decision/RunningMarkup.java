package vn.tthc.catalog.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import vn.tthc.catalog.procedure.ProcedureDocument;

/**
 * Finds the texts of a procedure that would run or load something in the browser of whoever reads them. Nobody writes
 * that into a decision by accident, so it is refused; the untidy formatting of an editor is only tidied up.
 */
final class RunningMarkup {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final String ELEMENTS =
            "script, iframe, frame, frameset, object, embed, applet, base, meta, link, form, svg, math";

    private final List<String> fields = new ArrayList<>();

    private RunningMarkup() {}

    /** The fields from the top of the document, such as {@code executionSteps[0].description}. */
    static List<String> fieldsOf(ProcedureDocument document) {
        var markup = new RunningMarkup();
        markup.walk("", JSON.valueToTree(document));
        return markup.fields;
    }

    private void walk(String path, JsonNode node) {
        if (node.isTextual() && node.textValue().indexOf('<') >= 0 && runs(node.textValue())) {
            fields.add(path);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(path + "[" + i + "]", node.get(i));
        }
        node.properties().forEach(f -> walk(path.isEmpty() ? f.getKey() : path + "." + f.getKey(), f.getValue()));
    }

    private static boolean runs(String text) {
        var body = Jsoup.parseBodyFragment(text);
        return !body.select(ELEMENTS).isEmpty()
                || body.getAllElements().stream().anyMatch(RunningMarkup::runs);
    }

    private static boolean runs(Element element) {
        return element.attributes().asList().stream().anyMatch(RunningMarkup::runs);
    }

    private static boolean runs(Attribute attribute) {
        var value = attribute.getValue().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return attribute.getKey().startsWith("on")
                || value.startsWith("javascript:")
                || value.startsWith("vbscript:")
                || value.startsWith("data:text/html");
    }
}
