package vn.tthc.platform.print;

import java.util.ArrayList;
import java.util.List;
import vn.tthc.platform.print.Sheet.Style;

/** A ruled table whose head is repeated on each page and whose rows may be longer than one. */
final class Table {

    private static final float PADDING = 3;

    private final Canvas canvas;
    private final List<Float> widths;
    private final List<List<String>> head;
    private final Style strong;
    private final Style plain;

    Table(Canvas canvas, List<Integer> shares, List<String> head, Style strong, Style plain) {
        this.canvas = canvas;
        this.strong = strong;
        this.plain = plain;
        var sum = (float) shares.stream().mapToInt(Integer::intValue).sum();
        this.widths =
                shares.stream().map(s -> canvas.layout().width() * s / sum).toList();
        this.head = wrapped(strong, head);
    }

    /** Draws the head where at least one line of the first row follows it on the same page. */
    void draw(List<List<String>> rows) {
        canvas.room(height(strong, lines(head)) + height(plain, 1));
        row(strong, head);
        rows.forEach(this::add);
    }

    /** One more row. */
    void add(List<String> cells) {
        flow(wrapped(plain, cells));
    }

    /** A row goes to the next page as a whole if it fits there, and is cut where it is longer than any page. */
    private void flow(List<List<String>> cells) {
        var rest = cells;
        while (lines(rest) > 0) {
            var fits = (int) ((canvas.left() - 4) / canvas.lineHeight(plain));
            if (fits < lines(rest) && (fits < 1 || lines(rest) <= linesOfAPage())) {
                canvas.turn();
                row(strong, head);
            } else {
                var taken = Math.min(fits, lines(rest));
                row(plain, part(rest, 0, taken));
                rest = part(rest, taken, Integer.MAX_VALUE);
            }
        }
    }

    private int linesOfAPage() {
        var usable = canvas.layout().top() - canvas.layout().margin() - height(strong, lines(head)) - 4;
        return (int) (usable / canvas.lineHeight(plain));
    }

    private void row(Style style, List<List<String>> cells) {
        var height = height(style, lines(cells));
        var left = canvas.layout().margin();
        for (var i = 0; i < cells.size(); i++) {
            canvas.box(left, canvas.y() - height, widths.get(i), height, false);
            var baseline = canvas.y();
            for (var line : cells.get(i)) {
                baseline -= canvas.lineHeight(style);
                canvas.show(style, left + PADDING, baseline, line);
            }
            left += widths.get(i);
        }
        canvas.down(height);
    }

    private float height(Style style, int lines) {
        return lines * canvas.lineHeight(style) + 4;
    }

    private List<List<String>> wrapped(Style style, List<String> cells) {
        var wrapped = new ArrayList<List<String>>();
        for (var i = 0; i < cells.size(); i++) {
            var lines = new ArrayList<String>();
            for (var paragraph : cells.get(i).split("\n", -1)) {
                lines.addAll(canvas.wrap(style, paragraph, widths.get(i) - 2 * PADDING));
            }
            wrapped.add(lines);
        }
        return wrapped;
    }

    private static int lines(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<List<String>> part(List<List<String>> cells, int from, int to) {
        return cells.stream()
                .map(lines -> lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size())))
                .toList();
    }
}
