package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads for whom a procedure is. */
final class SubjectReader {

    private static final Set<String> OFFICIAL = Set.of(
            "ĐT1", "ĐT2", "ĐT3", "ĐT4", "ĐT6", "ĐT7", "ĐT8", "ĐT9", "ĐT10", "DT11", "DT12", "DT13", "ĐT14", "ĐT15");

    private final Cleaner cleaner;
    private final Notes notes;

    SubjectReader(Cleaner cleaner, Notes notes) {
        this.cleaner = cleaner;
        this.notes = notes;
    }

    List<String> read(JsonNode subjects) {
        var read = new ArrayList<String>();
        for (int i = 0; i < subjects.size(); i++) {
            var place = "subjectTypesDetails[" + i + "].code";
            var code = cleaner.line(subjects.get(i).path("code"), place);
            if (code != null) {
                read.add(subject(code, place));
            }
        }
        return read.stream().distinct().toList();
    }

    /** The official codes mix Đ and D; whoever types the other letter means the same subject. */
    private String subject(String code, String place) {
        var other = code.startsWith("Đ") ? "D" + code.substring(1) : "Đ" + code.substring(1);
        if (OFFICIAL.contains(code) || !OFFICIAL.contains(other)) {
            return code;
        }
        notes.changed("mã đối tượng " + code + " sửa Đ/D thành " + other, place);
        return other;
    }
}
