package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;
import vn.tthc.local.client.Answer;
import vn.tthc.local.sample.SampleData;

/** A decision with items of every kind is published, and one with a mistake is refused as a whole. */
public final class PublishDecision implements Step {

    private static final String DECISIONS = "/api/v1/publication-decisions";

    @Override
    public String name() {
        return "publish a decision";
    }

    @Override
    public String play(Story story) {
        var codes = new Codes(story.run());
        publish(story, decision(codes, "A", "2026-09-01", List.of(added(codes, 1), added(codes, 2), added(codes, 3))));
        var mixed = decision(
                codes,
                "B",
                "2026-11-02",
                List.of(
                        added(codes, 4),
                        added(codes, 5),
                        added(codes, 6),
                        amended(codes, 1),
                        replaced(codes, 2, 7),
                        Map.of("kind", "ABOLISH", "procedureCode", codes.of(3))));
        checkTotals(publish(story, mixed).json());
        checkCatalogue(story, codes);
        var refusal = refuseAsAWhole(story, codes);
        return "The province published decision %s: 3 procedures new, 1 amended, 1 replaced, 1 abolished; another one was refused as a whole, because of %s (%s)."
                .formatted(
                        codes.number("B"),
                        refusal.path("field").asText(),
                        refusal.path("message").asText());
    }

    private static Answer publish(Story story, Map<String, ?> decision) {
        var controller = story.api().as("procedure-controller");
        var id = controller
                .post(DECISIONS, decision)
                .expect(201)
                .json()
                .path("id")
                .asText();
        return controller.post(DECISIONS + "/" + id + "/publish", Map.of()).ok();
    }

    private static void checkTotals(JsonNode answer) {
        var totals = answer.path("totals");
        var expected = Map.of("NEW", 3, "AMEND", 1, "REPLACE", 1, "ABOLISH", 1);
        expected.forEach((kind, count) -> Check.equal(
                "the total of " + kind + " in " + answer,
                count,
                totals.path(kind).asInt()));
    }

    private static void checkCatalogue(Story story, Codes codes) {
        var found = story.api()
                .anonymous()
                .get("/public/v1/procedures?limit=100&q=" + URLEncoder.encode(codes.word(), StandardCharsets.UTF_8))
                .ok()
                .json()
                .path("items")
                .findValuesAsText("code");
        for (var there : List.of(1, 4, 5, 6, 7)) {
            Check.that(found.contains(codes.of(there)), "%s should be public: %s", codes.of(there), found);
        }
        for (var gone : List.of(2, 3)) {
            Check.that(!found.contains(codes.of(gone)), "%s should not be public any more", codes.of(gone));
        }
    }

    /** One item is right and one has no name: neither may be published. */
    private static JsonNode refuseAsAWhole(Story story, Codes codes) {
        var nameless = Map.of(
                "kind",
                "NEW",
                "procedureCode",
                codes.of(9),
                "procedure",
                procedure(codes, 9, "").put("name", ""));
        var controller = story.api().as("procedure-controller");
        var answer = controller.post(DECISIONS, decision(codes, "C", "2026-11-02", List.of(added(codes, 8), nameless)));
        if (answer.status() == 201) {
            var id = answer.json().path("id").asText();
            answer = controller.post(DECISIONS + "/" + id + "/publish", Map.of());
        }
        Check.that(answer.status() == 400 || answer.status() == 422, "the nameless item went through: %s", answer);
        var violation = answer.json().path("violations").path(0);
        var field = violation.path("field").asText();
        Check.that(
                field.contains("[1]") && field.contains("name"), "item and field should be named: %s", answer.text());
        var valid = story.api().anonymous().get("/public/v1/procedures/" + codes.of(8));
        Check.equal("the valid item beside the nameless one", 404, valid.status());
        return violation;
    }

    private static Map<String, Object> decision(Codes codes, String letter, String effectiveOn, List<?> items) {
        return Map.of(
                "number",
                codes.number(letter),
                "signedOn",
                "2026-08-03",
                "effectiveOn",
                effectiveOn,
                "issuingAgency",
                "H90",
                "items",
                items);
    }

    private static Map<String, Object> added(Codes codes, int digit) {
        return Map.of("kind", "NEW", "procedureCode", codes.of(digit), "procedure", procedure(codes, digit, ""));
    }

    private static Map<String, Object> amended(Codes codes, int digit) {
        return Map.of(
                "kind",
                "AMEND",
                "procedureCode",
                codes.of(digit),
                "changeNote",
                "Đổi tên và rút gọn thành phần hồ sơ",
                "procedure",
                procedure(codes, digit, " (sửa đổi)"));
    }

    private static Map<String, Object> replaced(Codes codes, int old, int digit) {
        return Map.of(
                "kind",
                "REPLACE",
                "procedureCode",
                codes.of(digit),
                "replaces",
                codes.of(old),
                "procedure",
                procedure(codes, digit, ""));
    }

    /** A simple procedure of the sample under a fictional code. */
    private static ObjectNode procedure(Codes codes, int digit, String suffix) {
        for (var decision : SampleData.read("publication-decisions.json")) {
            for (var item : decision.path("items")) {
                if (item.path("procedureCode").asText().equals("1.013314")) {
                    var procedure = (ObjectNode) item.path("procedure").deepCopy();
                    procedure.put("code", codes.of(digit));
                    procedure.put("name", "Thủ tục giả định " + codes.word() + " số " + digit + suffix);
                    procedure.path("cases").forEach(one -> ((ObjectNode) one).put("code", codes.of(digit)));
                    return procedure;
                }
            }
        }
        throw new IllegalStateException("the sample has no 1.013314");
    }

    /** Fictional codes and numbers of one play. */
    private record Codes(int run) {

        String of(int digit) {
            return "3.9%04d%d".formatted(run, digit);
        }

        String number(String letter) {
            return "9%04d%s/QĐ-UBND".formatted(run, letter);
        }

        String word() {
            return "lần%04d".formatted(run);
        }
    }
}
