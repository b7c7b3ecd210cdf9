package vn.tthc.catalog.annex;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes and the words that stand for them in an annex; the codes themselves are understood too. */
record Vocabulary(Map<String, String> wordsByCode) {

    static final Vocabulary KINDS = of(
            "NEW", "Mới ban hành",
            "AMEND", "Sửa đổi, bổ sung",
            "REPLACE", "Thay thế",
            "ABOLISH", "Bãi bỏ",
            "CORRECT", "Đính chính",
            "REDATE", "Đổi ngày hiệu lực",
            "CANCEL", "Hủy phiên bản");
    static final Vocabulary CHANNELS = of("DIRECT", "Trực tiếp", "ONLINE", "Trực tuyến", "POSTAL", "Bưu chính");
    static final Vocabulary FEES = of("FEE", "Phí", "SERVICE_FEE", "Lệ phí", "PRICE_LEVEL", "Mức giá");
    static final Vocabulary FORMALITY = of(
            "ASSIGNED_REGULATION", "Được giao quy định",
            "NOT_ASSIGNED_REGULATION", "Không được giao quy định",
            "OTHER", "Khác");
    static final Vocabulary TYPES = of("STANDARD", "Chuẩn", "SPECIFIC", "Đặc thù", "STANDARD_INTERNAL", "Nội bộ");
    static final Vocabulary LEVELS = of(
            "COMMUNE", "Cấp xã",
            "PROVINCE", "Cấp tỉnh",
            "MINISTRY", "Cấp bộ",
            "VERTICAL", "Ngành dọc",
            "OTHER_AGENCY", "Cơ quan khác");
    static final Vocabulary UNITS = of(
            "WORKING_DAY", "ngày làm việc",
            "DAY", "ngày",
            "HOUR", "giờ",
            "MONTH", "tháng");

    private static Vocabulary of(String... codesAndWords) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < codesAndWords.length; i += 2) {
            words.put(codesAndWords[i], codesAndWords[i + 1]);
        }
        return new Vocabulary(words);
    }

    Optional<String> code(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return wordsByCode.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals(wanted)
                        || e.getValue().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What cannot be said in words stays as it is. */
    String words(@Nullable String code) {
        return code == null ? "" : wordsByCode.getOrDefault(code, code);
    }

    String all() {
        return String.join(", ", wordsByCode.values());
    }
}
