package vn.tthc.platform.print;

import java.util.List;
import vn.tthc.platform.print.Sheet.Line;

/** A title in the middle of the width, a QR code at the left of it. */
final class TitleBlock {

    private static final float BETWEEN = 1.5f;

    private final Canvas canvas;
    private final String qr;
    private final float side;

    TitleBlock(Canvas canvas, String qr, float side) {
        this.canvas = canvas;
        this.qr = qr;
        this.side = side;
    }

    void draw(List<Line> lines) {
        var layout = canvas.layout();
        var top = canvas.y();
        canvas.qr(qr, layout.margin(), top, side);
        canvas.down(4);
        for (var line : lines) {
            canvas.down(BETWEEN);
            // As much is left free on the right, so that the title stays in the middle.
            for (var part : canvas.balanced(line.style(), line.text(), layout.width() - 2 * side)) {
                canvas.down(canvas.lineHeight(line.style()));
                var left = layout.margin() + (layout.width() - canvas.widthOf(line.style(), part)) / 2;
                canvas.write(line.style(), left, part);
            }
        }
        canvas.down(Math.max(0, canvas.y() - (top - side)));
    }
}
