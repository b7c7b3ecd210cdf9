package vn.tthc.application.code;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** The parts of a code, whichever pattern it was written in. */
record DossierCode(String agency, LocalDate day, int number) {

    private static final Pattern PARTS = Pattern.compile("(.+)-(\\d{6}|\\d{8})-(\\d+)");

    static DossierCode of(String code) {
        var parts = PARTS.matcher(code);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a dossier code: " + code);
        }
        var day = parts.group(2).length() == 6 ? "20" + parts.group(2) : parts.group(2);
        return new DossierCode(
                parts.group(1),
                LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE),
                Integer.parseInt(parts.group(3)));
    }
}
