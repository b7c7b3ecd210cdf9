package vn.tthc.platform.text;

/** What a spreadsheet program would take for a formula when it opens a table of texts. */
public final class Formulas {

    private static final String BEGINNINGS = "=+-@\t\r";

    private Formulas() {}

    /** The text as a spreadsheet shows it and nothing runs: with an apostrophe before what could begin a formula. */
    public static String disarmed(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
