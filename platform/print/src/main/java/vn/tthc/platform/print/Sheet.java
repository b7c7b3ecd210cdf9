package vn.tthc.platform.print;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Fonts.Face;

/**
 * A paper that is written from top to bottom and goes on to a next page when it is full. What comes of it is PDF/A-2b,
 * fit for the archive.
 */
public final class Sheet implements AutoCloseable {

    private static final float GAP = 8;
    /** A heading is not left alone at the foot of a page: this many lines of text must fit below it. */
    private static final int KEPT_TOGETHER = 3;

    /** As many lines stand beside their label; what is longer goes below it. */
    private static final int MOST_BESIDE = 3;

    private static final String SIGN = "(Ký, ghi rõ họ tên)";
    private static final float SIGNATURES = 84;

    private final Canvas canvas;
    private float qrSide;
    private float qrBottom = Float.MAX_VALUE;
    private @Nullable String foot;
    private @Nullable Instant at;

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

    /** A book of A4 pages lying on their side, as long as it may be: write it with {@link #writeTo}. */
    public static Sheet register(String title) {
        return new Sheet(Layout.register(), title);
    }

    /** Type sizes, named by what they are for. */
    public enum Style {
        HEADING(13, Face.BOLD),
        STRONG(9.5f, Face.BOLD),
        TEXT(9.5f, Face.REGULAR),
        /** Said beside the matter. */
        ASIDE(9.5f, Face.ITALIC),
        LETTERHEAD(9, Face.REGULAR),
        LETTERHEAD_STRONG(9, Face.BOLD),
        SMALL(8, Face.REGULAR),
        SMALL_STRONG(8, Face.BOLD),
        NOTE(8, Face.ITALIC);

        private final float points;
        private final Face face;

        Style(float points, Face face) {
            this.points = points;
            this.face = face;
        }

        float points() {
            return points;
        }

        Face face() {
            return face;
        }
    }

    /** The moment that the paper speaks of: printed again, it is the same file to the byte. */
    public Sheet dated(Instant moment) {
        at = moment;
        return this;
    }

    /** Who writes and in which state, over the whole width. */
    public Sheet letterhead(Letterhead head) {
        new LetterheadBlock(canvas, head).draw();
        return this;
    }

    /** The title over the middle with a QR code at its left, as high as the higher of them. */
    public Sheet title(String qr, float side, List<Line> lines) {
        new TitleBlock(canvas, qr, side).draw(lines);
        return this;
    }

    /** A line of its own style. */
    public record Line(Style style, String text) {}

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

    /** A label and what belongs to it; below the label too when it is long. */
    public Sheet field(String label, String value) {
        var left = margin() + canvas.widthOf(Style.TEXT, label + ": ");
        var lines = canvas.wrap(Style.STRONG, value, margin() + widthBesideQr() - left);
        canvas.feed(Style.TEXT);
        canvas.write(Style.TEXT, margin(), label + ":");
        canvas.write(Style.STRONG, left, lines.getFirst());
        if (lines.size() <= MOST_BESIDE) {
            lines.stream().skip(1).forEach(line -> next(left, line));
        } else {
            var rest = String.join(" ", lines.subList(1, lines.size()));
            canvas.wrap(Style.STRONG, rest, width()).forEach(line -> next(margin(), line));
        }
        return this;
    }

    private void next(float left, String line) {
        canvas.feed(Style.TEXT);
        canvas.write(Style.STRONG, left, line);
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

    /** Two places to sign, which are not parted by the end of a page. */
    public Sheet signatures(String left, String right) {
        canvas.room(SIGNATURES);
        return space(6).halves(Style.STRONG, left, right)
                .halves(Style.NOTE, left.isEmpty() ? "" : SIGN, right.isEmpty() ? "" : SIGN)
                .space(34);
    }

    /** Who signs, and beside it whom it is sent to. */
    public Sheet signature(String who, List<Line> recipients) {
        canvas.room(SIGNATURES);
        var top = canvas.y();
        signatures("", who);
        var bottom = canvas.y();
        space(bottom - top + 6);
        recipients.forEach(line -> text(line.style(), line.text()));
        return space(Math.max(0, canvas.y() - bottom));
    }

    private void inHalf(Style style, float from, String line) {
        canvas.write(style, from + (width() / 2 - canvas.widthOf(style, line)) / 2, line);
    }

    /** A ruled table, head first; {@code shares} are the widths of its columns out of their sum. */
    public Sheet table(List<Integer> shares, List<List<String>> rows) {
        new Table(canvas, shares, rows.getFirst(), Style.STRONG, Style.TEXT).draw(rows.subList(1, rows.size()));
        return this;
    }

    /** The same in small type. */
    public Sheet fineTable(List<Integer> shares, List<List<String>> rows) {
        new Table(canvas, shares, rows.getFirst(), Style.SMALL_STRONG, Style.SMALL).draw(rows.subList(1, rows.size()));
        return this;
    }

    /** The head of a small table; whoever has its rows hands them to what is returned, one after another. */
    public Consumer<List<String>> openTable(List<Integer> shares, List<String> head) {
        var table = new Table(canvas, shares, head, Style.SMALL_STRONG, Style.SMALL);
        table.draw(List.of());
        return table::add;
    }

    /** A QR code in the upper right corner of the first page. */
    public Sheet qr(String content, float side) {
        var top = canvas.layout().top();
        qrSide = side;
        qrBottom = top - side;
        canvas.qr(content, canvas.layout().right() - side, top, side);
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
        var out = new ByteArrayOutputStream();
        writeTo(out);
        return out.toByteArray();
    }

    /** Writes the finished document. */
    public void writeTo(OutputStream out) {
        canvas.write(out, foot, at);
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
