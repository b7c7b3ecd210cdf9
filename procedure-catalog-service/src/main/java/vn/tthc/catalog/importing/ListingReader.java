package vn.tthc.catalog.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.tthc.catalog.national.Listing;
import vn.tthc.catalog.procedure.ProcedureCode;

/**
 * Reads a row of the national list, which is recognised by naming its sectors and departments where a record in full has
 * their codes.
 */
final class ListingReader {

    private static final Set<String> TYPES = Set.of("STANDARD", "SPECIFIC", "STANDARD_INTERNAL");

    /** The list has the names of subjects; everything else here has their codes. */
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("Công dân Việt Nam", "ĐT1"),
            Map.entry("Doanh nghiệp", "ĐT2"),
            Map.entry("Người nước ngoài cư trú tại Việt Nam", "ĐT3"),
            Map.entry("Người nước ngoài", "ĐT4"),
            Map.entry("Tổ chức Đảng", "ĐT6"),
            Map.entry("Tổ chức nước ngoài", "ĐT7"),
            Map.entry("Doanh nghiệp Việt Nam", "ĐT8"),
            Map.entry("Tổ chức (không bao gồm doanh nghiệp, HTX)", "ĐT9"),
            Map.entry("Doanh nghiệp có vốn đầu tư nước ngoài", "ĐT10"),
            Map.entry("Hợp tác xã", "DT11"),
            Map.entry("Người Việt Nam định cư ở nước ngoài", "DT12"),
            Map.entry("Cán bộ, công chức, viên chức", "DT13"),
            Map.entry("Công dân Việt Nam mà không xác định được nơi thường trú hoặc nơi tạm trú", "ĐT14"),
            Map.entry("Người nước ngoài đã cư trú tại Việt Nam", "ĐT15"));

    private final JsonNode row;
    private final Cleaner cleaner;

    private ListingReader(JsonNode row, Notes notes) {
        this.row = row;
        this.cleaner = new Cleaner(notes);
    }

    static boolean isListing(JsonNode row) {
        return row.path("categories").isArray()
                && row.path("departments").isArray()
                && !row.has("executionSteps")
                && !row.has("departmentPromulgateCode");
    }

    static Listing read(JsonNode row, Notes notes) throws Refused {
        return new ListingReader(row, notes).read();
    }

    private Listing read() throws Refused {
        var stated = cleaner.line(row.path("code"), "code");
        if (stated == null) {
            throw new Refused(null, "thiếu mã thủ tục");
        }
        var code = ProcedureCode.canonical(stated)
                .orElseThrow(() -> new Refused(stated, "mã thủ tục không đúng dạng d.dddddd"));
        var name = cleaner.line(row.path("name"), "name");
        var issuer = cleaner.line(row.path("departmentPromulgate"), "departmentPromulgate");
        var type = row.path("type").asText("STANDARD").strip();
        if (name == null || issuer == null || !TYPES.contains(type)) {
            throw new Refused(code, "dòng danh sách thiếu tên, cơ quan ban hành hoặc loại thủ tục");
        }
        var departments = names("departments");
        var state = row.path("state").asText("ACTIVE").strip();
        return new Listing(
                code,
                name,
                type,
                state,
                names("categories"),
                departments,
                issuer,
                subjects(),
                levels(departments, issuer),
                Normaliser.hasEnded(state, code));
    }

    private List<String> names(String field) {
        var read = new ArrayList<String>();
        for (int i = 0; i < row.path(field).size(); i++) {
            var name = cleaner.line(row.path(field).get(i), field + "[" + i + "]");
            if (name != null) {
                read.add(name);
            }
        }
        return read;
    }

    private List<String> subjects() {
        return names("formalityTargetType").stream()
                .flatMap(name -> Stream.ofNullable(SUBJECTS.get(name)))
                .distinct()
                .toList();
    }

    /** The list does not say who settles it but by the names of those who do. */
    private static List<String> levels(List<String> departments, String issuer) {
        var levels = departments.stream()
                .map(ListingReader::level)
                .distinct()
                .sorted()
                .toList();
        if (!levels.isEmpty()) {
            return levels;
        }
        return level(issuer).equals("OTHER_AGENCY") ? List.of() : List.of(level(issuer));
    }

    private static String level(String department) {
        var name = department.toLowerCase(Locale.ROOT);
        if (name.contains("cấp xã") || name.contains("xã, phường") || name.startsWith("ubnd xã")) {
            return "COMMUNE";
        }
        if (name.startsWith("sở ") || name.contains("tỉnh") || name.contains("thành phố")) {
            return "PROVINCE";
        }
        return name.startsWith("bộ ")
                        || name.startsWith("cục ")
                        || name.startsWith("tổng cục")
                        || name.startsWith("vụ ")
                ? "MINISTRY"
                : "OTHER_AGENCY";
    }
}
