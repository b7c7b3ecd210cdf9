package vn.tthc.feedback.evaluation.compute;

import java.util.List;
import vn.tthc.feedback.evaluation.point.Sheet;

/**
 * What came out for a unit in a period.
 *
 * @param figures the unit's sheet as it is kept, letter by letter
 * @param digest SHA-256 over all of it, with every officer and every dossier behind the figures, in hexadecimal digits
 */
public record Computed(Sheet sheet, String figures, List<Officer> officers, List<Case> cases, String digest) {

    public Computed {
        officers = List.copyOf(officers);
        cases = List.copyOf(cases);
    }

    /** One officer of the unit, by the subject of his token. */
    public record Officer(String officer, String agencyCode, Sheet sheet, String figures) {}
}
