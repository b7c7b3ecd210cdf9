package vn.tthc.platform.print;

import java.util.Locale;
import vn.tthc.platform.print.Sheet.Style;

/** Draws the head of an administrative document: two columns, each with a short rule below its last heading. */
final class LetterheadBlock {

    private static final String STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    /** The name of the state is long and must not be broken. */
    private static final float LEFT_SHARE = 0.4f;

    private static final float GAP = 8;

    private final Canvas canvas;
    private final Letterhead head;

    LetterheadBlock(Canvas canvas, Letterhead head) {
        this.canvas = canvas;
        this.head = head;
    }

    void draw() {
        if (head.form() != null) {
            canvas.feed(Style.NOTE);
            canvas.write(Style.NOTE, canvas.layout().right() - canvas.widthOf(Style.NOTE, head.form()), head.form());
            canvas.down(4);
        }
        canvas.down(canvas.y() - Math.min(left(), right()) + GAP);
    }

    /** How far down the left column goes. */
    private float left() {
        var from = canvas.layout().margin();
        var width = canvas.layout().width() * LEFT_SHARE;
        var y = canvas.y();
        if (head.superior() != null) {
            y = centred(Style.LETTERHEAD, head.superior().toUpperCase(Locale.ROOT), from, width, y);
        }
        y = centred(Style.LETTERHEAD_STRONG, head.agency().toUpperCase(Locale.ROOT), from, width, y);
        y = ruled(from + width / 2, width / 3, y);
        return head.number() == null ? y : centred(Style.LETTERHEAD, "Số: " + head.number(), from, width, y);
    }

    /** How far down the right one goes. */
    private float right() {
        var width = canvas.layout().width() * (1 - LEFT_SHARE);
        var from = canvas.layout().right() - width;
        var y = centred(Style.LETTERHEAD_STRONG, STATE, from, width, canvas.y());
        y = centred(Style.LETTERHEAD_STRONG, MOTTO, from, width, y);
        y = ruled(from + width / 2, canvas.widthOf(Style.LETTERHEAD_STRONG, MOTTO), y);
        return centred(Style.ASIDE, head.placeAndDay(), from, width, y);
    }

    private float centred(Style style, String text, float from, float width, float y) {
        var baseline = y;
        for (var line : canvas.balanced(style, text, width - GAP)) {
            baseline -= canvas.lineHeight(style);
            canvas.show(style, from + (width - canvas.widthOf(style, line)) / 2, baseline, line);
        }
        return baseline;
    }

    private float ruled(float middle, float length, float y) {
        canvas.rule(middle - length / 2, middle + length / 2, y - 5);
        return y - 7;
    }
}
