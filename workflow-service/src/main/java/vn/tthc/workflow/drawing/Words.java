package vn.tthc.workflow.drawing;

import java.util.Map;
import vn.tthc.workflow.definition.Step;

/** What the parts of a process are called in the documents that officers and leaders read. */
final class Words {

    private static final Map<String, String> ROLES =
            Map.of("officer", "cán bộ xử lý", "leader", "lãnh đạo", "receptionist", "cán bộ một cửa");

    private final Map<String, String> agencies;

    /** With the names of agencies by their codes. */
    Words(Map<String, String> agencies) {
        this.agencies = agencies;
    }

    String agency(String code) {
        return switch (code) {
            case Step.COMPETENT -> "Cơ quan giải quyết";
            case Step.RECEIVING -> "Bộ phận Một cửa nơi tiếp nhận";
            default -> agencies.getOrDefault(code, code);
        };
    }

    String role(Step step) {
        return step.isForSignature() ? "lãnh đạo ký" : ROLES.getOrDefault(step.role(), step.role());
    }

    static String time(Step step) {
        return step.days() == null ? step.hours() + " giờ" : step.days() + " ngày làm việc";
    }
}
