package vn.tthc.application.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A paper that is written from top to bottom and goes on to a next page when it is full. */
public final class Sheet implements AutoCloseable {

    private static final float MARGIN = 28;
    private static final float LEADING = 1.3f;
    private static final float GAP = 8;

    private final PDDocument document = new PDDocument();
    private final PDRectangle size;
    private final Fonts fonts;
    private PDPageContentStream page;
    private float y;
    private float qrSide;
    private float qrBottom = Float.MAX_VALUE;

    private Sheet(PDRectangle size, String title) {
        this.size = size;
        try {
            fonts = new Fonts(document);
            page = newPage();
            document.getDocumentInformation().setTitle(title);
            document.getDocumentCatalog().setLanguage("vi-VN");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Sheet a5(String title) {
        return new Sheet(PDRectangle.A5, title);
    }

    public static Sheet a4(String title) {
        return new Sheet(PDRectangle.A4, title);
    }

    /** Type sizes, named by what they are for. */
    public enum Style {
        HEADING(13, true),
        STRONG(9.5f, true),
        TEXT(9.5f, false),
        SMALL(8, false);

        private final float points;
        private final boolean bold;

        Style(float points, boolean bold) {
            this.points = points;
            this.bold = bold;
        }
    }

    /** Lines over the middle. */
    public Sheet centred(Style style, String text) {
        for (var line : wrap(style, text, width())) {
            var left = (size.getWidth() - widthOf(style, line)) / 2;
            feed(style);
            write(style, left, line);
        }
        return this;
    }

    /** Lines from the left. */
    public Sheet text(Style style, String text) {
        for (var line : wrap(style, text, widthBesideQr())) {
            feed(style);
            write(style, MARGIN, line);
        }
        return this;
    }

    /** A label and what belongs to it. */
    public Sheet field(String label, String value) {
        var left = MARGIN + widthOf(Style.TEXT, label + ": ");
        var lines = wrap(Style.STRONG, value, size.getWidth() - MARGIN - left);
        feed(Style.TEXT);
        write(Style.TEXT, MARGIN, label + ":");
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                feed(Style.TEXT);
            }
            write(Style.STRONG, left, lines.get(i));
        }
        return this;
    }

    /** Two texts side by side, each in the middle of its half. */
    public Sheet halves(Style style, String left, String right) {
        var half = width() / 2;
        var leftLines = wrap(style, left, half - 6);
        var rightLines = wrap(style, right, half - 6);
        for (var i = 0; i < Math.max(leftLines.size(), rightLines.size()); i++) {
            feed(style);
            if (i < leftLines.size()) {
                write(style, MARGIN + (half - widthOf(style, leftLines.get(i))) / 2, leftLines.get(i));
            }
            if (i < rightLines.size()) {
                write(style, MARGIN + half + (half - widthOf(style, rightLines.get(i))) / 2, rightLines.get(i));
            }
        }
        return this;
    }

    /** A ruled table; {@code shares} are the widths of its columns out of their sum. */
    public Sheet table(List<Integer> shares, List<List<String>> rows) {
        var sum = (float) shares.stream().mapToInt(Integer::intValue).sum();
        var widths = shares.stream().map(s -> width() * s / sum).toList();
        for (var i = 0; i < rows.size(); i++) {
            row(i == 0 ? Style.STRONG : Style.TEXT, widths, rows.get(i));
        }
        return this;
    }

    private void row(Style style, List<Float> widths, List<String> cells) {
        var wrapped = new ArrayList<List<String>>();
        for (var i = 0; i < cells.size(); i++) {
            wrapped.add(wrap(style, cells.get(i), widths.get(i) - 6));
        }
        var lines = wrapped.stream().mapToInt(List::size).max().orElse(1);
        var height = lines * style.points * LEADING + 4;
        room(height);
        var left = MARGIN;
        for (var i = 0; i < cells.size(); i++) {
            box(left, y - height, widths.get(i), height, false);
            var baseline = y;
            for (var line : wrapped.get(i)) {
                baseline -= style.points * LEADING;
                show(style, left + 3, baseline, line);
            }
            left += widths.get(i);
        }
        y -= height;
    }

    /** A QR code in the upper right corner of the first page. */
    public Sheet qr(String content, float side) {
        var matrix = Qr.of(content);
        var module = side / matrix.getWidth();
        var top = size.getHeight() - MARGIN;
        qrSide = side;
        qrBottom = top - side;
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    box(
                            size.getWidth() - MARGIN - side + column * module,
                            top - (row + 1) * module,
                            module,
                            module,
                            true);
                }
            }
        }
        return this;
    }

    public Sheet space(float points) {
        y -= points;
        return this;
    }

    /** The finished document. */
    public byte[] bytes() {
        try {
            page.close();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /** Beside the QR code there is less room. */
    private float widthBesideQr() {
        return y > qrBottom ? width() - qrSide - GAP : width();
    }

    private float width() {
        return size.getWidth() - 2 * MARGIN;
    }

    private void feed(Style style) {
        var height = style.points * LEADING;
        room(height);
        y -= height;
    }

    private void room(float height) {
        if (y - height < MARGIN) {
            try {
                page.close();
                page = newPage();
                qrBottom = Float.MAX_VALUE;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private PDPageContentStream newPage() throws IOException {
        var next = new PDPage(size);
        document.addPage(next);
        y = size.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private void write(Style style, float left, String line) {
        show(style, left, y, line);
    }

    private void show(Style style, float left, float baseline, String line) {
        try {
            page.beginText();
            page.setFont(font(style), style.points);
            page.newLineAtOffset(left, baseline);
            page.showText(line);
            page.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void box(float left, float bottom, float width, float height, boolean filled) {
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

    private List<String> wrap(Style style, String text, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : Fonts.printable(text).split(" ")) {
            if (!line.isEmpty() && widthOf(style, line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float widthOf(Style style, String text) {
        try {
            return font(style).getStringWidth(Fonts.printable(text)) / 1000 * style.points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDFont font(Style style) {
        return style.bold ? fonts.bold() : fonts.regular();
    }
}
