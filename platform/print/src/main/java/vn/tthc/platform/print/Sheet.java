package vn.tthc.platform.print;

import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/** A paper that is written from top to bottom and goes on to a next page when it is full. */
public final class Sheet implements AutoCloseable {

    private static final float GAP = 8;
    /** A heading is not left alone at the foot of a page: this many lines of text must fit below it. */
    private static final int KEPT_TOGETHER = 3;

    private final Canvas canvas;
    private float qrSide;
    private float qrBottom = Float.MAX_VALUE;
    private @Nullable String foot;

    private Sheet(Layout layout, String title) {
        canvas = new Canvas(layout, title);
    }

    public static Sheet a5(String title) {
        return new Sheet(Layout.form(PDRectangle.A5), title);
    }

    public static Sheet a4(String title) {
        return new Sheet(Layout.form(PDRectangle.A4), title);
    }

    /** An A4 to hang on a board: wider margins, larger type. */
    public static Sheet board(String title) {
        return new Sheet(Layout.board(), title);
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

        float points() {
            return points;
        }

        boolean bold() {
            return bold;
        }
    }

    /** Lines over the middle, as long as each other where there are several. */
    public Sheet centred(Style style, String text) {
        for (var line : canvas.balanced(style, text, width())) {
            canvas.feed(style);
            canvas.write(style, margin() + (width() - canvas.widthOf(style, line)) / 2, line);
        }
        return this;
    }

    /** Lines from the left. */
    public Sheet text(Style style, String text) {
        for (var line : canvas.wrap(style, text, widthBesideQr())) {
            canvas.feed(style);
            canvas.write(style, margin(), line);
        }
        return this;
    }

    /** The head of a section, which stays with what follows it. */
    public Sheet section(String heading) {
        canvas.room(KEPT_TOGETHER * canvas.lineHeight(Style.STRONG));
        return text(Style.STRONG, heading);
    }

    /** A label and what belongs to it. */
    public Sheet field(String label, String value) {
        var left = margin() + canvas.widthOf(Style.TEXT, label + ": ");
        var lines = canvas.wrap(Style.STRONG, value, margin() + widthBesideQr() - left);
        canvas.feed(Style.TEXT);
        canvas.write(Style.TEXT, margin(), label + ":");
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                canvas.feed(Style.TEXT);
            }
            canvas.write(Style.STRONG, left, lines.get(i));
        }
        return this;
    }

    /** Two texts side by side, each in the middle of its half. */
    public Sheet halves(Style style, String left, String right) {
        var half = width() / 2;
        var leftLines = canvas.wrap(style, left, half - 6);
        var rightLines = canvas.wrap(style, right, half - 6);
        for (var i = 0; i < Math.max(leftLines.size(), rightLines.size()); i++) {
            canvas.feed(style);
            if (i < leftLines.size()) {
                inHalf(style, margin(), leftLines.get(i));
            }
            if (i < rightLines.size()) {
                inHalf(style, margin() + half, rightLines.get(i));
            }
        }
        return this;
    }

    private void inHalf(Style style, float from, String line) {
        canvas.write(style, from + (width() / 2 - canvas.widthOf(style, line)) / 2, line);
    }

    /** A ruled table, head first; {@code shares} are the widths of its columns out of their sum. */
    public Sheet table(List<Integer> shares, List<List<String>> rows) {
        new Table(canvas, shares, rows.getFirst()).draw(rows.subList(1, rows.size()));
        return this;
    }

    /** A QR code in the upper right corner of the first page. */
    public Sheet qr(String content, float side) {
        var matrix = Qr.of(content);
        var module = side / matrix.getWidth();
        var top = canvas.layout().top();
        var left = canvas.layout().right() - side;
        qrSide = side;
        qrBottom = top - side;
        for (var row = 0; row < matrix.getHeight(); row++) {
            for (var column = 0; column < matrix.getWidth(); column++) {
                if (matrix.get(column, row)) {
                    canvas.box(left + column * module, top - (row + 1) * module, module, module, true);
                }
            }
        }
        return this;
    }

    /** Goes on below the QR code, where the whole width is free. */
    public Sheet belowQr() {
        if (canvas.onFirstPage() && canvas.y() > qrBottom) {
            canvas.down(canvas.y() - qrBottom);
        }
        return this;
    }

    public Sheet space(float points) {
        canvas.down(points);
        return this;
    }

    /** A line at the foot of every page, with the number of the page at its end. */
    public Sheet foot(String line) {
        foot = line;
        return this;
    }

    /** The finished document. */
    public byte[] bytes() {
        return canvas.bytes(foot);
    }

    @Override
    public void close() {
        canvas.close();
    }

    /** Beside the QR code there is less room. */
    private float widthBesideQr() {
        return canvas.onFirstPage() && canvas.y() > qrBottom ? width() - qrSide - GAP : width();
    }

    private float width() {
        return canvas.layout().width();
    }

    private float margin() {
        return canvas.layout().margin();
    }
}
