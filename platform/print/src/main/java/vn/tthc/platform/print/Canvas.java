package vn.tthc.platform.print;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Sheet.Style;

/** The pages of a document and how far down the last of them is written. */
final class Canvas implements AutoCloseable {

    private static final float LEADING = 1.3f;

    private final PDDocument document;
    private final String title;
    private final Layout layout;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float y;

    Canvas(Layout layout, String title) {
        this.layout = layout;
        this.title = Fonts.printable(title);
        document = layout.book() ? new PDDocument(IOUtils.createTempFileOnlyStreamCache()) : new PDDocument();
        fonts = new Fonts(document);
        try {
            page = newPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Layout layout() {
        return layout;
    }

    float y() {
        return y;
    }

    boolean onFirstPage() {
        return document.getNumberOfPages() == 1;
    }

    float lineHeight(Style style) {
        return points(style) * LEADING;
    }

    void down(float points) {
        y -= points;
    }

    /** Goes down one line, on a next page when this one is full. */
    void feed(Style style) {
        room(lineHeight(style));
        y -= lineHeight(style);
    }

    float left() {
        return y - layout.margin();
    }

    /** Turns the page when less than that height is left; says whether it did. */
    boolean room(float height) {
        if (left() >= height) {
            return false;
        }
        turn();
        return true;
    }

    void turn() {
        try {
            page.close();
            page = newPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream newPage() throws IOException {
        var next = new PDPage(layout.size());
        document.addPage(next);
        y = layout.top();
        return new PDPageContentStream(document, next);
    }

    void write(Style style, float left, String line) {
        show(style, left, y, line);
    }

    void show(Style style, float left, float baseline, String line) {
        try {
            show(page, style, left, baseline, line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void show(PDPageContentStream on, Style style, float left, float baseline, String line) throws IOException {
        on.beginText();
        on.setFont(font(style), points(style));
        on.newLineAtOffset(left, baseline);
        on.showText(line);
        on.endText();
    }

    /** A thin rule. */
    void rule(float from, float to, float at) {
        try {
            page.setLineWidth(0.6f);
            page.moveTo(from, at);
            page.lineTo(to, at);
            page.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void box(float left, float bottom, float width, float height, boolean filled) {
        try {
            page.setLineWidth(0.5f);
            page.addRect(left, bottom, width, height);
            if (filled) {
                page.fill();
            } else {
                page.stroke();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void qr(String content, float left, float top, float side) {
        var matrix = Qr.of(content);
        var module = side / matrix.getWidth();
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    box(left + column * module, top - (row + 1) * module, module, module, true);
                }
            }
        }
    }

    /** Lines no wider than that; what has no gap to break at is broken anywhere. */
    List<String> wrap(Style style, String text, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var gap = widthOf(style, " ");
        var used = 0f;
        for (var word : Fonts.printable(text).split(" ")) {
            // Glyphs do not move closer together, so that the widths of words add up.
            var own = measured(style, word);
            if (!line.isEmpty() && used + gap + own > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            used = line.isEmpty() ? own : used + gap + own;
            line.append(line.isEmpty() ? "" : " ").append(word);
            while (used > width && line.length() > 1) {
                var fits = fitting(style, line.toString(), width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
                used = measured(style, line.toString());
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same number of lines, none much shorter than the others. */
    List<String> balanced(Style style, String text, float width) {
        var lines = wrap(style, text, width);
        for (var share = 0.95f; lines.size() > 1 && share > 0.4f; share -= 0.05f) {
            var narrower = wrap(style, text, width * share);
            if (narrower.size() > lines.size()) {
                break;
            }
            lines = narrower;
        }
        return lines;
    }

    private int fitting(Style style, String text, float width) {
        var fits = text.length() - 1;
        while (fits > 1 && widthOf(style, text.substring(0, fits)) > width) {
            fits--;
        }
        return fits;
    }

    float widthOf(Style style, String text) {
        return measured(style, Fonts.printable(text));
    }

    private float measured(Style style, String printable) {
        try {
            return font(style).getStringWidth(printable) / 1000 * points(style);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private float points(Style style) {
        return style.points() * layout.scale();
    }

    private PDFont font(Style style) throws IOException {
        return fonts.of(style.face());
    }

    /** Writes the finished document, each page with its number when there is a foot line. */
    void write(OutputStream out, @Nullable String foot, @Nullable Instant at) {
        try {
            page.close();
            if (foot != null) {
                number(foot);
            }
            Archival.declare(document, title, at);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void number(String foot) throws IOException {
        var pages = document.getNumberOfPages();
        var baseline = layout.margin() / 2;
        for (var i = 0; i < pages; i++) {
            var number = "Trang " + (i + 1) + "/" + pages;
            try (var over = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                show(over, Style.NOTE, layout.margin(), baseline, Fonts.printable(foot));
                show(over, Style.NOTE, layout.right() - widthOf(Style.NOTE, number), baseline, number);
            }
        }
    }

    @Override
    public void close() {
        try (fonts) {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
