package vn.tthc.bench.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A made-up procedure of an ordinary size, whose name is put together of the words that real names consist of. */
record SampleProcedure(int number, int version) {

    private static final List<String> DONE = List.of(
            "Cấp",
            "Cấp lại",
            "Cấp đổi",
            "Gia hạn",
            "Điều chỉnh",
            "Thu hồi",
            "Đăng ký",
            "Đăng ký lại",
            "Thẩm định",
            "Công nhận",
            "Xác nhận",
            "Chấp thuận",
            "Phê duyệt",
            "Thông báo",
            "Hỗ trợ");

    private static final List<String> THINGS = List.of(
            "giấy phép xây dựng",
            "giấy phép lái xe",
            "giấy chứng nhận quyền sử dụng đất",
            "khai sinh",
            "kết hôn",
            "thường trú",
            "tạm trú",
            "hộ kinh doanh",
            "thành lập doanh nghiệp",
            "hợp tác xã",
            "thẻ bảo hiểm y tế",
            "giấy phép môi trường",
            "giấy phép lao động",
            "chứng chỉ hành nghề",
            "an toàn thực phẩm",
            "phòng cháy",
            "trợ cấp xã hội hàng tháng",
            "giấy xác nhận khuyết tật",
            "nuôi con nuôi",
            "chuyển trường");

    private static final List<String> FOR_WHOM = List.of(
            "",
            "cho cá nhân",
            "cho tổ chức",
            "có yếu tố nước ngoài",
            "tại khu vực biên giới",
            "đối với hộ gia đình",
            "đối với người cao tuổi",
            "thuộc thẩm quyền của tỉnh",
            "thuộc thẩm quyền của xã",
            "trong khu công nghiệp");

    private static final String STEP =
            "Người dân nộp hồ sơ tại bộ phận một cửa; cán bộ kiểm tra, tiếp nhận và chuyển cơ quan giải quyết. ";

    /** In a range that the national portal has not reached. */
    String code() {
        return "3.%06d".formatted(number);
    }

    String name() {
        var thing = THINGS.get(number % THINGS.size());
        var done = DONE.get(number / THINGS.size() % DONE.size());
        var whom = FOR_WHOM.get(number / (THINGS.size() * DONE.size()) % FOR_WHOM.size());
        return (done + " " + thing + " " + whom).strip() + " số " + number;
    }

    /** What a controller would send. */
    Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        document.put("name", name());
        document.put("sectorCode", "G15-TP07");
        document.put("formalityType", "NOT_ASSIGNED_REGULATION");
        document.put("type", "STANDARD");
        document.put("description", "Bản thứ " + version + ". " + STEP.repeat(3));
        document.put("levels", List.of(number % 2 == 0 ? "COMMUNE" : "PROVINCE"));
        document.put("fullyOnline", number % 5 == 0);
        document.put("executionSteps", List.of(step(1), step(2), step(3)));
        document.put("executionMethods", List.of(method("DIRECT", 20_000), method("ONLINE", 10_000)));
        document.put("numberOfSets", 1);
        document.put("dossierComponents", List.of(component(1), component(2), component(3), component(4)));
        document.put("subjectTypes", List.of("ĐT1", "ĐT2"));
        document.put("executingAgencies", List.of("H90.31"));
        document.put("legalBases", List.of(named("60/2014/QH13", "Luật Hộ tịch"), named("61/2018/NĐ-CP", "Nghị định")));
        document.put("results", List.of(named("KQ.G15.000031", "Giấy chứng nhận")));
        return document;
    }

    private static Map<String, Object> step(int number) {
        return Map.of("name", "Bước " + number, "description", STEP.repeat(4));
    }

    private static Map<String, Object> method(String channel, int fee) {
        return Map.of(
                "submissionMethod",
                channel,
                "processingTime",
                5,
                "processingTimeUnit",
                "WORKING_DAY",
                "fees",
                List.of(Map.of("type", "SERVICE_FEE", "value", fee, "description", "một hồ sơ")));
    }

    private static Map<String, Object> component(int number) {
        return Map.of(
                "code",
                "TP%02d".formatted(number),
                "name",
                "Giấy tờ số " + number + " phải nộp cùng tờ khai",
                "originals",
                1,
                "copies",
                0,
                "required",
                true);
    }

    private static Map<String, Object> named(String code, String name) {
        return Map.of("code", code, "name", name);
    }
}
