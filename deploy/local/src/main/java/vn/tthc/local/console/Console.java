package vn.tthc.local.console;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Tells the person at the terminal what happens: one short, aligned line each. */
public final class Console {

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String FAILED = "tthc:";
    private static final String PLAIN = "\u001b[0m";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colours;
    private boolean failing;

    /** @param colours whether the lines go to a terminal */
    public Console(PrintStream out, PrintStream err, boolean colours) {
        this.out = out;
        this.err = err;
        this.colours = colours;
    }

    /** A part can be used. */
    public void ready(String name, double seconds, String where) {
        line("  %-14s %s %6.1f s   %s", name, paint(GREEN, "ready"), seconds, where);
    }

    /** A part of a longer piece of work is done. */
    public void step(String text) {
        line("    %s", text);
    }

    /** Something happened that was not asked for. */
    public void event(String text) {
        line("  %s", text);
    }

    /** Something failed. */
    public void error(String text) {
        err.println(paint(RED, FAILED) + " " + text);
    }

    /** Everything can be used: how long it took, and what to do next. */
    public void welcome(String gateway, double seconds, long mebibytes) {
        line("Ready in %.1f s, %d MiB resident.", seconds, mebibytes);
        line("");
        line("  API         %s", gateway);
        line("  Swagger UI  %s/docs", gateway);
        line("  A token     ./tthc token officer");
        line("  Stop        ./tthc down");
    }

    /** What became of an import, in figures. */
    public void totals(Map<String, Object> totals) {
        totals.forEach((name, figure) -> line("  %-11s %s", name, figure));
    }

    /** A part of the run as it is now. */
    public void part(String name, boolean ready, String url, int restarts) {
        var state = ready ? paint(GREEN, "ready") : paint(RED, "down ");
        line("  %-14s %s   %-32s %s", name, state, url, restarts == 0 ? "" : "started again " + restarts + " times");
    }

    /** A line as it is. */
    public void line(String format, Object... arguments) {
        out.println(format.formatted(arguments).stripTrailing());
        out.flush();
    }

    /** Shows a line that another process has said, in the colours and on the stream of our own. */
    public void relay(String text) {
        failing |= text.startsWith(FAILED);
        var stream = failing ? err : out;
        stream.println(text.replaceFirst("^" + FAILED, paint(RED, FAILED))
                .replaceFirst(" ready ", " " + paint(GREEN, "ready") + " "));
        stream.flush();
    }

    private String paint(String colour, String text) {
        return colours ? colour + text + PLAIN : text;
    }

    static {
        // Figures look the same on every machine: 12.5, never 12,5.
        Locale.setDefault(Locale.ROOT);
    }
}
