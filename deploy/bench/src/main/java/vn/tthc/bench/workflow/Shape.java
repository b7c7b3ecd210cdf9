package vn.tthc.bench.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The two processes of the measurement, as they are drafted: five steps of work in three agencies one after the other,
 * and three agencies asked at once between the appraisal and the signature.
 */
enum Shape {
    SEQUENTIAL(List.of(
            work("appraise", "H90.31", "officer", "review"),
            work("review", "H90.15", "officer", "survey"),
            work("survey", "H90.16", "officer", "prepare"),
            work("prepare", "H90.31", "officer", "approve"),
            work("approve", "H90.31", "leader"))),

    PARALLEL(List.of(
            Map.of(
                    "code",
                    "appraise",
                    "name",
                    "Thẩm định hồ sơ",
                    "kind",
                    "CONSULTATION",
                    "agency",
                    "H90.31",
                    "role",
                    "officer",
                    "hours",
                    8,
                    "next",
                    List.of("approve"),
                    "consult",
                    Map.of(
                            "agencies",
                            List.of("H90.15", "H90.16", "H90.20"),
                            "question",
                            "Có ý kiến gì về hồ sơ không?")),
            work("approve", "H90.31", "leader")));

    /** What is done for one case: completions and answers. */
    static final int STEPS = 5;

    private final List<Map<String, Object>> steps;

    Shape(List<Map<String, Object>> steps) {
        this.steps = steps;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> draft(String procedure) {
        return Map.of("procedureCode", procedure, "name", "Quy trình đo tải " + label(), "steps", steps);
    }

    private static Map<String, Object> work(String code, String agency, String role, String... next) {
        return Map.of(
                "code",
                code,
                "name",
                "Bước " + code,
                "agency",
                agency,
                "role",
                role,
                "hours",
                8,
                "next",
                List.of(next));
    }
}
