package vn.tthc.workflow.drawing;

import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.workflow.definition.Step;

/** A process as text, step by step, for a decision's annex and for those who cannot see the picture. */
final class Description {

    private Description() {}

    static String of(String title, int longestHours, List<Step> steps, Words words) {
        var text = new StringBuilder(title)
                .append("\nThời gian dài nhất: ")
                .append(longestHours)
                .append(" giờ làm việc.\n\n");
        for (int i = 0; i < steps.size(); i++) {
            text.append(i + 1).append(". ").append(step(steps.get(i), words));
            text.append(onward(steps.get(i), steps)).append('\n');
        }
        return text.toString();
    }

    private static String step(Step step, Words words) {
        return switch (step.shape()) {
            case TASK -> work(step, words);
            case CONSULTATION -> work(step, words) + asked(step, words);
            case SUBPROCESS -> work(step, words) + " Theo quy trình riêng của cơ quan này.";
            case DECISION -> step.name() + ": rẽ theo dữ liệu hồ sơ.";
            case PARALLEL -> step.name() + ": thực hiện đồng thời." + meeting(step);
            case JOIN -> step.name() + ": các nhánh gặp nhau.";
        };
    }

    private static String work(Step step, Words words) {
        return "%s: %s, %s, %s%s."
                .formatted(
                        step.name(),
                        words.agency(step.agency()),
                        words.role(step),
                        Words.time(step),
                        step.mayBePassedOver() ? ", tùy chọn" : "");
    }

    private static String asked(Step step, Words words) {
        var consult = step.consult();
        if (consult == null) {
            return "";
        }
        var names = consult.agencies().stream().map(words::agency).collect(Collectors.joining(", "));
        return " Hỏi ý kiến: %s (cần %d trả lời).".formatted(names, consult.needed());
    }

    private static String meeting(Step step) {
        var join = step.join();
        if (join == null) {
            return "";
        }
        var rule = switch (join.rule()) {
            case ALL -> " Chờ tất cả các nhánh.";
            case LEAD -> " Nhánh chủ trì quyết định.";
            case QUORUM -> " Chờ đủ " + join.quorum() + " nhánh.";
        };
        return rule + (join.goesInTurnOnPaper() ? " Hồ sơ giấy đi lần lượt." : "");
    }

    private static String onward(Step step, List<Step> all) {
        var onward = step.endsProcess() ? " Kết thúc." : " Tiếp theo: " + names(step, all) + ".";
        var back = step.loops().stream()
                .map(loop -> " Có thể quay lại %s tối đa %d lần.".formatted(name(loop.to(), all), loop.most()))
                .collect(Collectors.joining());
        return onward + back;
    }

    private static String names(Step step, List<Step> all) {
        if (step.waysOut().isEmpty()) {
            return step.next().stream().map(code -> name(code, all)).collect(Collectors.joining("; "));
        }
        return step.waysOut().stream()
                .map(way ->
                        name(way.to(), all) + (way.when() == null ? " trong trường hợp còn lại" : " nếu " + way.when()))
                .collect(Collectors.joining("; "));
    }

    private static String name(String code, List<Step> all) {
        return all.stream()
                .filter(step -> step.code().equals(code))
                .findFirst()
                .map(Step::name)
                .orElse(code);
    }
}
