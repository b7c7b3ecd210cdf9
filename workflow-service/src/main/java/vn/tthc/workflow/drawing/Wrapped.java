package vn.tthc.workflow.drawing;

import java.util.ArrayList;
import java.util.List;

/** A text in lines of at most so many characters, broken at spaces; what does not fit ends in an ellipsis. */
final class Wrapped {

    private Wrapped() {}

    static List<String> of(String text, int width, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            var last = lines.get(most - 1) + "…";
            return List.copyOf(concat(lines.subList(0, most - 1), last));
        }
        return List.copyOf(lines);
    }

    private static List<String> concat(List<String> lines, String last) {
        var all = new ArrayList<>(lines);
        all.add(last);
        return all;
    }
}
