package vn.tthc.catalog.annex;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the annex, by its Vietnamese heading; what has several entries has one a line. */
enum Column {
    KIND("Loại công bố", 16, "Mới ban hành"),
    CODE("Mã thủ tục", 14, "1.013225"),
    REPLACES("Mã thủ tục bị thay thế", 16, ""),
    VERSION("Phiên bản", 10, ""),
    NAME("Tên thủ tục", 40, "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ"),
    SECTOR("Mã lĩnh vực", 14, "G17-XD11"),
    FORMALITY("Hình thức quy định", 18, "Không được giao quy định"),
    TYPE("Loại thủ tục", 14, "Chuẩn"),
    LEVELS("Cấp thực hiện", 14, "Cấp xã"),
    STEPS("Trình tự thực hiện", 50, "Nộp hồ sơ tại bộ phận một cửa\nNhận kết quả"),
    METHODS("Cách thức thực hiện", 18, "Trực tiếp\nTrực tuyến\nBưu chính"),
    LIMIT("Thời hạn giải quyết", 20, "15 ngày làm việc"),
    FEES("Phí, lệ phí", 40, "Trực tuyến | Lệ phí | 75000 | một giấy phép\nTrực tiếp | Lệ phí | HĐND quy định"),
    COMPONENTS("Thành phần hồ sơ", 50, "TK01 | Đơn đề nghị cấp phép | 1 | 0"),
    SETS("Số bộ hồ sơ", 10, "1"),
    SUBJECTS("Đối tượng thực hiện", 18, "ĐT1\nĐT2"),
    EXECUTING("Cơ quan thực hiện", 18, "H90.31"),
    COORDINATING("Cơ quan phối hợp", 18, ""),
    BASES("Căn cứ pháp lý", 40, "50/2014/QH13 | Luật Xây dựng"),
    RESULTS("Kết quả", 30, "KQ.G17.000012 | Giấy phép xây dựng"),
    CONDITIONS("Yêu cầu, điều kiện", 40, ""),
    NOTE("Nội dung sửa đổi, lý do", 40, "");

    private final String heading;
    private final int width;
    private final String example;

    Column(String heading, int width, String example) {
        this.heading = heading;
        this.width = width;
        this.example = example;
    }

    String heading() {
        return heading;
    }

    int width() {
        return width;
    }

    String example() {
        return example;
    }

    /** Headings are typed by people: case, spaces and the way of composing letters do not matter. */
    static Optional<Column> of(String heading) {
        var wanted = folded(heading);
        return Arrays.stream(values())
                .filter(c -> folded(c.heading).equals(wanted))
                .findFirst();
    }

    /** Without these a row says nothing. */
    static List<Column> needed() {
        return List.of(KIND, CODE);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
