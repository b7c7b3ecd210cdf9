package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;

/** Somebody who is not logged in looks for the building permit, typing without diacritics. */
public final class FindProcedure implements Step {

    @Override
    public String name() {
        return "find the procedure";
    }

    @Override
    public String play(Story story) {
        var anyone = story.api().anonymous();
        var found = anyone.get("/public/v1/procedures?limit=50&q=cap%20giay%20phep%20xay%20dung")
                .ok()
                .json();
        Check.that(
                found.path("items").findValuesAsText("code").contains(Story.PROCEDURE),
                "%s should be among %s",
                Story.PROCEDURE,
                found.path("items").findValuesAsText("code"));
        var page = anyone.get("/public/v1/procedures/" + Story.PROCEDURE).ok().json();
        var building = theCase(page, Story.PROCEDURE + ".01");
        var house = theCase(page, Story.CASE);
        Check.equal("the limit of a building", 10, days(building));
        Check.equal("the limit of a house", 7, days(house));
        var fee = house.path("fees").path(0);
        Check.that(!fee.hasNonNull("amount"), "a fee set by resolution is not a number: %s", fee);
        Check.that(house.path("components").size() >= 5, "papers are missing: %s", house.path("components"));
        return "“cap giay phep xay dung” finds %s %s: %d working days for a building, %d for a house; %d papers; fee: %s"
                .formatted(
                        Story.PROCEDURE,
                        page.path("name").asText(),
                        days(building),
                        days(house),
                        house.path("components").size(),
                        fee.path("description").asText());
    }

    private static JsonNode theCase(JsonNode page, String code) {
        return StreamSupport.stream(page.path("cases").spliterator(), false)
                .filter(one -> one.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no case " + code + " in " + page.path("cases")));
    }

    private static int days(JsonNode oneCase) {
        return oneCase.path("limits").path(0).path("quantity").asInt();
    }
}
