package vn.tthc.catalog.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Texts with markup as paragraphs without: each block, line and row of a table on a line of its own. */
final class Prose {

    private static final Set<String> BREAKING =
            Set.of("p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "blockquote", "pre");
    private static final Set<String> CELLS = Set.of("td", "th");

    private Prose() {}

    static List<String> paragraphs(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return List.of();
        }
        var text = new StringBuilder();
        write(Jsoup.parseBodyFragment(html).body(), text);
        var paragraphs = new ArrayList<String>();
        for (var line : text.toString().split("\n", -1)) {
            var words = line.replaceAll("\\s+", " ").strip();
            if (!words.isEmpty()) {
                paragraphs.add(words);
            }
        }
        return paragraphs;
    }

    private static void write(Node node, StringBuilder text) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
            return;
        }
        var breaks = BREAKING.contains(node.nodeName());
        if (breaks) {
            text.append('\n');
        }
        if (node.nodeName().equals("li")) {
            text.append("- ");
        }
        node.childNodes().forEach(child -> write(child, text));
        if (CELLS.contains(node.nodeName())) {
            text.append("; ");
        }
        if (breaks) {
            text.append('\n');
        }
    }
}
