package vn.tthc.application.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.print.Letterhead;
import vn.tthc.platform.print.Sheet;
import vn.tthc.platform.print.Sheet.Line;
import vn.tthc.platform.print.Sheet.Style;

/**
 * What stands above the matter of every form: who issues it, its title, what it is about, and that as a QR code.
 *
 * @param superior the agency above, where one is named
 * @param number number and symbol of the document; absent where it has none
 * @param subtitle what it is about: the dossier's code, a year; absent for a dossier that has no code yet
 * @param reference what the QR code says: the dossier's code, or its id while it has none
 * @param at the moment of the document, whose day decides the template
 */
public record FormHead(
        Template template,
        @Nullable String superior,
        String agency,
        @Nullable String number,
        @Nullable String subtitle,
        String reference,
        Instant at) {

    private static final float QR_SIDE = 60;

    /** A paper that begins with it. */
    public Sheet open(Function<String, Sheet> paper) {
        var sheet = paper.apply(template.name() + " " + reference).dated(at);
        sheet.letterhead(new Letterhead(superior, agency, number, FormWords.day(at), template.designation()))
                .title(reference, QR_SIDE, title())
                .space(4)
                .foot(reference);
        return sheet;
    }

    private List<Line> title() {
        var lines = new ArrayList<Line>();
        template.title().lines().forEach(line -> lines.add(new Line(Style.HEADING, line)));
        if (subtitle != null) {
            lines.add(new Line(Style.STRONG, subtitle));
        }
        return lines;
    }
}
