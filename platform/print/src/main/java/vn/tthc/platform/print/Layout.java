package vn.tthc.platform.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** What paper is written on, how far from its edge, and how much larger than on a form. */
record Layout(PDRectangle size, float margin, float scale) {

    /** For a form that is read in the hand. */
    static Layout form(PDRectangle size) {
        return new Layout(size, 28, 1);
    }

    /** For an A4 that hangs on a board and is read from an arm's length. */
    static Layout board() {
        return new Layout(PDRectangle.A4, 48, 1.22f);
    }

    float width() {
        return size.getWidth() - 2 * margin;
    }

    float top() {
        return size.getHeight() - margin;
    }

    float right() {
        return size.getWidth() - margin;
    }
}
