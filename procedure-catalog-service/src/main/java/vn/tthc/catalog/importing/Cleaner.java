package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.catalog.procedure.Html;

/** Takes texts out of a record: composed Unicode, no stray or invisible characters, no markup that could run. */
final class Cleaner {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u0000\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000]+");
    private static final Pattern ODD_BLANKS = Pattern.compile("[\\u00A0\\u3000]");

    private final Notes notes;

    Cleaner(Notes notes) {
        this.notes = notes;
    }

    /** A name or a code: one line, no markup; null when nothing is left. */
    @Nullable
    String line(JsonNode node, String place) {
        var raw = raw(node);
        if (raw == null) {
            return null;
        }
        var text = visible(raw, place);
        var plain = Html.plain(text);
        if (plain != null && !plain.equals(text)) {
            notes.changed("bỏ thẻ HTML", place);
            text = plain;
        }
        var line = BLANKS.matcher(text).replaceAll(" ").strip();
        if (!line.equals(text)) {
            notes.changed("bỏ khoảng trắng thừa", place);
        }
        return line.isEmpty() ? null : line;
    }

    /** Prose that may hold formatting; null when nothing is left. */
    @Nullable
    String prose(JsonNode node, String place) {
        var raw = raw(node);
        if (raw == null) {
            return null;
        }
        var text = ODD_BLANKS.matcher(visible(raw, place)).replaceAll(" ").strip();
        var safe = Html.safe(text);
        if (safe == null || safe.isBlank()) {
            return null;
        }
        if (Html.isChanged(text, safe)) {
            notes.changed("làm sạch HTML", place);
        }
        return safe;
    }

    private String visible(String raw, String place) {
        var composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (!composed.equals(raw)) {
            notes.changed("chuẩn hóa Unicode (NFC)", place);
        }
        var visible = INVISIBLE.matcher(composed).replaceAll("");
        if (!visible.equals(composed)) {
            notes.changed("bỏ ký tự ẩn", place);
        }
        return visible;
    }

    private static @Nullable String raw(JsonNode node) {
        return node.isMissingNode() || node.isNull() || node.isContainerNode() ? null : node.asText();
    }
}
