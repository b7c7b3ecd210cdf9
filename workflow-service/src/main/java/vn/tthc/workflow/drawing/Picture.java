package vn.tthc.workflow.drawing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.tthc.workflow.definition.Step;
import vn.tthc.workflow.definition.StepKind;

/** A process as SVG: a lane for each agency, a box for each step with who does it and in what time. */
final class Picture {

    private static final int BOX = 190;
    private static final int COLUMN = 250;
    private static final int ROW = 118;
    private static final int MARGIN = 170;
    private static final int TOP = 70;
    private static final int HALF = 42;
    private static final String FONT = "font-family=\"Noto Sans, DejaVu Sans, Arial, sans-serif\"";

    private final StringBuilder svg = new StringBuilder();
    private final Words words;
    private final Layout layout;
    private final Map<String, Integer> tops = new HashMap<>();
    private int height = TOP;

    private Picture(List<Step> steps, Words words) {
        this.words = words;
        this.layout = new Layout(steps);
        layout.lanes().forEach((lane, rows) -> {
            tops.put(lane, height);
            height += rows * ROW + 16;
        });
    }

    static String of(String title, List<Step> steps, Words words) {
        return new Picture(steps, words).draw(title, steps);
    }

    private String draw(String title, List<Step> steps) {
        var width = MARGIN + layout.width() * COLUMN + 60;
        var loops = steps.stream().mapToInt(step -> step.loops().size()).sum();
        var bottom = height + 30 + loops * 26;
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" %s>"
                .formatted(width, bottom, width, bottom, FONT));
        add("<title>" + escaped(title) + "</title>");
        add("<defs><marker id=\"tip\" markerWidth=\"9\" markerHeight=\"9\" refX=\"8\" refY=\"4\" orient=\"auto\">"
                + "<path d=\"M0,0 L8,4 L0,8 z\" fill=\"#33415c\"/></marker></defs>");
        add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
        text(MARGIN, 34, 18, "start", "bold", title);
        layout.lanes().forEach((lane, rows) -> lane(lane, rows, width));
        layout.lines().forEach(this::line);
        ends(steps);
        loops(steps);
        steps.forEach(this::node);
        add("</svg>");
        return svg.toString();
    }

    private void lane(String lane, int rows, int width) {
        var top = top(lane);
        var high = rows * ROW + 8;
        add("<rect x=\"10\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"#f6f8fb\" stroke=\"#c9d2e0\"/>"
                .formatted(top, width - 20, high));
        add("<rect x=\"10\" y=\"%d\" width=\"120\" height=\"%d\" fill=\"#e3e9f2\" stroke=\"#c9d2e0\"/>"
                .formatted(top, high));
        lines(70, top + high / 2, 13, "bold", Wrapped.of(words.agency(lane), 14, 6));
    }

    private void node(Step step) {
        var x = x(step);
        var y = y(step);
        add("<g><title>" + escaped(step.name()) + "</title>");
        switch (step.shape()) {
            case TASK, CONSULTATION, SUBPROCESS -> box(step, x, y);
            case DECISION -> diamond(x, y, "?");
            case PARALLEL, JOIN -> diamond(x, y, "+");
        }
        if (!step.shape().isWork()) {
            lines(x, y + 42, 11, "normal", Wrapped.of(step.name(), 24, 2));
        }
        add("</g>");
    }

    private void box(Step step, int x, int y) {
        var dash = step.mayBePassedOver() ? " stroke-dasharray=\"6 4\"" : "";
        var stroke = step.isForSignature() ? "stroke=\"#b3261e\" stroke-width=\"2.5\"" : "stroke=\"#33415c\"";
        add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#ffffff\" %s%s/>"
                .formatted(x - BOX / 2, y - HALF, BOX, 2 * HALF, stroke, dash));
        if (step.shape() != StepKind.TASK) {
            add("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"none\" stroke=\"#33415c\"/>"
                    .formatted(x - BOX / 2 + 4, y - HALF + 4, BOX - 8, 2 * HALF - 8));
        }
        lines(x, y - 12, 13, "bold", Wrapped.of(step.name(), 22, 3));
        text(x, y + HALF - 10, 11, "middle", "normal", words.role(step) + " · " + Words.time(step));
        asked(step, x, y);
    }

    private void asked(Step step, int x, int y) {
        var consult = step.consult();
        if (consult != null) {
            var names = String.join(
                    ", ", consult.agencies().stream().map(words::agency).toList());
            lines(x, y + HALF + 16, 11, "normal", Wrapped.of("Hỏi: " + names, 34, 2));
        }
    }

    private void diamond(int x, int y, String sign) {
        add("<path d=\"M%d,%d l24,24 l-24,24 l-24,-24 z\" fill=\"#fff8e1\" stroke=\"#33415c\"/>".formatted(x, y - 24));
        text(x, y + 7, 20, "middle", "bold", sign);
    }

    private void line(Layout.Line line) {
        var from = x(line.from()) + reach(line.from());
        var fromY = y(line.from());
        var path = new StringBuilder("M%d,%d".formatted(from, fromY));
        for (var place : line.between()) {
            var middle = MARGIN + place.column() * COLUMN;
            path.append(" H%d V%d".formatted(middle, y(place)));
        }
        var to = x(line.to()) - reach(line.to());
        var bend = MARGIN + column(line.to()) * COLUMN - 8;
        path.append(" H%d V%d H%d".formatted(bend, y(line.to()), to));
        add("<path d=\"%s\" fill=\"none\" stroke=\"#33415c\" marker-end=\"url(#tip)\"/>".formatted(path));
        var label = line.label();
        if (label != null) {
            labelled(bend + 4, y(line.to()) - 7, label, line);
        }
    }

    /** Beside where the line arrives; on its own row where it goes past other columns. */
    private void labelled(int x, int y, String label, Layout.Line line) {
        if (line.between().isEmpty()) {
            text(x, y - HALF + 4, 11, "start", "normal", label);
        } else {
            var first = line.between().getFirst();
            text(MARGIN + first.column() * COLUMN + 6, y(first) - 6, 11, "start", "normal", label);
        }
    }

    private void ends(List<Step> steps) {
        var first = steps.getFirst();
        var x = x(first) - reach(first);
        add("<circle cx=\"%d\" cy=\"%d\" r=\"9\" fill=\"#ffffff\" stroke=\"#2e7d32\" stroke-width=\"2\"/>"
                .formatted(x - 22, y(first)));
        steps.stream().filter(Step::endsProcess).forEach(step -> {
            var end = x(step) + reach(step);
            add("<path d=\"M%d,%d h14\" stroke=\"#33415c\"/>".formatted(end, y(step)));
            add("<circle cx=\"%d\" cy=\"%d\" r=\"9\" fill=\"#ffffff\" stroke=\"#b3261e\" stroke-width=\"4\"/>"
                    .formatted(end + 23, y(step)));
        });
    }

    /** Below all lanes, dashed, so that nobody takes them for the way the process mostly goes. */
    private void loops(List<Step> steps) {
        var y = height + 14;
        for (var step : steps) {
            for (var back : step.loops()) {
                var from = x(step) - 18;
                var place = Objects.requireNonNull(layout.places().get(back.to()));
                var to = x(place) + 18;
                add(
                        "<path d=\"M%d,%d V%d H%d V%d\" fill=\"none\" stroke=\"#8a5a00\" stroke-dasharray=\"5 4\" marker-end=\"url(#tip)\"/>"
                                .formatted(from, y(step) + HALF, y, to, y(place) + HALF + 2));
                text((from + to) / 2, y - 5, 11, "middle", "normal", "quay lại tối đa " + back.most() + " lần");
                y += 26;
            }
        }
    }

    private int column(Step step) {
        return Objects.requireNonNull(layout.places().get(step.code())).column();
    }

    private int x(Step step) {
        return x(Objects.requireNonNull(layout.places().get(step.code())));
    }

    private static int x(Layout.Place place) {
        return MARGIN + place.column() * COLUMN + BOX / 2 + 30;
    }

    private int y(Step step) {
        return y(Objects.requireNonNull(layout.places().get(step.code())));
    }

    private int y(Layout.Place place) {
        return top(place.lane()) + place.row() * ROW + ROW / 2 + 2;
    }

    private int top(String lane) {
        return Objects.requireNonNull(tops.get(lane));
    }

    private static int reach(Step step) {
        return step.shape().isWork() ? BOX / 2 : 24;
    }

    private void lines(int x, int middle, int size, String weight, List<String> lines) {
        var y = middle - (lines.size() - 1) * (size + 3) / 2 + size / 3;
        for (var line : lines) {
            text(x, y, size, "middle", weight, line);
            y += size + 3;
        }
    }

    private void text(int x, int y, int size, String anchor, String weight, String text) {
        add(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" font-size=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#1c2536\">%s</text>",
                x,
                y,
                size,
                anchor,
                weight,
                escaped(text)));
    }

    private void add(String part) {
        svg.append(part).append('\n');
    }

    /** Control characters have no place in XML at all. */
    static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
