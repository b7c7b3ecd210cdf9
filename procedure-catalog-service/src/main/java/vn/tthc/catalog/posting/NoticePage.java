package vn.tthc.catalog.posting;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.print.Qr;

/**
 * A notice as a page that a screen reader can go through: one heading a part, tables with captions and heads, nothing
 * that is loaded from elsewhere or run. Built as a tree, so that no text can become markup.
 */
final class NoticePage {

    private static final String STYLE = style();

    /** The only thing that the page may use is its own style, known by its digest. */
    static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'; frame-ancestors 'none'";

    private NoticePage() {}

    static byte[] html(Notice notice) {
        var page = Document.createShell("");
        page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
        page.charset(StandardCharsets.UTF_8);
        page.outputSettings().prettyPrint(false);
        requireNonNull(page.selectFirst("html")).attr("lang", "vi");
        page.title(notice.code() + " – " + notice.name());
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("style").appendChild(new org.jsoup.nodes.DataNode(STYLE));
        head(page.body().appendElement("header"), notice);
        var main = page.body().appendElement("main").attr("id", "content");
        notice.sections().forEach(section -> section(main, section));
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private static void head(Element header, Notice notice) {
        var qr = header.appendElement("a").addClass("qr").attr("href", notice.address());
        draw(qr, Qr.drawing(notice.address()));
        header.appendElement("p").addClass("issuer").text(notice.publishedBy());
        header.appendElement("h1").text(notice.name());
        var facts = header.appendElement("dl");
        fact(facts, "Mã thủ tục", notice.code());
        fact(facts, "Lĩnh vực", notice.sector());
        fact(facts, "Công bố tại", notice.decision());
        fact(facts, "Có hiệu lực", notice.period());
        header.appendElement("p")
                .addClass("paper")
                .appendElement("a")
                .attr("href", "notice.pdf")
                .attr("type", "application/pdf")
                .text("Bản in để niêm yết (PDF, khổ A4)");
    }

    private static void draw(Element parent, Qr.Drawing qr) {
        var svg = parent.appendElement("svg")
                .attr("xmlns", "http://www.w3.org/2000/svg")
                .attr("viewBox", "0 0 " + qr.side() + " " + qr.side())
                .attr("width", "132")
                .attr("height", "132")
                .attr("role", "img")
                .attr("aria-label", "Mã QR dẫn đến trang này");
        svg.appendElement("path").attr("d", qr.path()).attr("fill", "#000");
    }

    private static void fact(Element facts, String label, String value) {
        var pair = facts.appendElement("div");
        pair.appendElement("dt").text(label);
        pair.appendElement("dd").text(value);
    }

    private static void section(Element main, Notice.Section section) {
        var id = "phan-" + section.heading().replaceFirst("[.].*", "");
        var part = main.appendElement("section").attr("aria-labelledby", id);
        part.appendElement("h2").attr("id", id).text(section.heading());
        section.blocks().forEach(block -> block(part, block));
    }

    private static void block(Element part, Notice.Block block) {
        switch (block) {
            case Notice.Paragraph paragraph -> part.appendElement("p").text(paragraph.text());
            case Notice.Label label -> part.appendElement("h3").text(label.text());
            case Notice.Bullets bullets -> {
                var list = part.appendElement("ul");
                bullets.items().forEach(item -> list.appendElement("li").text(item));
            }
            case Notice.Grid grid -> table(part, grid);
        }
    }

    private static void table(Element part, Notice.Grid grid) {
        var scroll = part.appendElement("div")
                .addClass("scroll")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr("aria-label", grid.caption());
        var table = scroll.appendElement("table");
        table.appendElement("caption").text(grid.caption());
        var head = table.appendElement("thead").appendElement("tr");
        grid.head()
                .forEach(name -> head.appendElement("th").attr("scope", "col").text(name));
        var body = table.appendElement("tbody");
        for (var row : grid.rows()) {
            var line = body.appendElement("tr");
            row.forEach(cell -> lines(line.appendElement("td"), cell));
        }
    }

    private static void lines(Element cell, String text) {
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                cell.appendElement("br");
            }
            cell.appendText(lines[i]);
        }
    }

    private static String style() {
        try (var in = requireNonNull(NoticePage.class.getResourceAsStream("/notice.css"), "notice.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("The style of the notice cannot be read", e);
        }
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text));
    }
}
