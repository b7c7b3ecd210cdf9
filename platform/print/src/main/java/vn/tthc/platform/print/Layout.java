package vn.tthc.platform.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * What paper is written on, how far from its edge, and how much larger than on a form.
 *
 * @param book that it may have thousands of pages, which then wait in a file until they are written
 */
record Layout(PDRectangle size, float margin, float scale, boolean book) {

    /** For a form that is read in the hand. */
    static Layout form(PDRectangle size) {
        return new Layout(size, 28, 1, false);
    }

    /** For an A4 that hangs on a board and is read from an arm's length. */
    static Layout board() {
        return new Layout(PDRectangle.A4, 48, 1.22f, false);
    }

    /** For a register: an A4 lying on its side. */
    static Layout register() {
        return new Layout(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()), 32, 1, true);
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
