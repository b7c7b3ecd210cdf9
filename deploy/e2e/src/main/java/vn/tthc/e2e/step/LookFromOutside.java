package vn.tthc.e2e.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;

/** What those see who have nothing to do with the dossier: code and completion, or nothing. */
public final class LookFromOutside implements Step {

    private static final List<String> READS = List.of("", "/documents", "/timeline", "/clock", "/results", "/forms/01");

    @Override
    public String name() {
        return "look from outside";
    }

    @Override
    public String play(Story story) {
        var dossier = story.online();
        var code = dossier.seenBy("citizen").path("code").asText();
        var seen =
                story.api().anonymous().get("/public/v1/tracking/" + code).ok().json();
        var fields = new ArrayList<String>();
        seen.fieldNames().forEachRemaining(fields::add);
        Check.equal("what tracking shows", Set.of("code", "completion"), Set.copyOf(fields));
        var completion = seen.path("completion");
        Check.equal(
                "the completion of a returned dossier",
                100,
                completion.path("percent").asInt());
        for (var read : READS) {
            var citizen = story.api().as("citizen2").get(dossier.path() + read).status();
            Check.equal("another citizen reading " + read, 404, citizen);
            var officer =
                    story.api().as("officer-other").get(dossier.path() + read).status();
            Check.that(officer == 403 || officer == 404, "a foreign officer reading %s got %d", read, officer);
        }
        Check.equal(
                "nobody reading",
                401,
                story.api().anonymous().get(dossier.path()).status());
        return "Anyone may follow %s and sees only: %s. Another citizen finds no such dossier (404), nor does an officer of commune H90.35."
                .formatted(code, completion.path("phase").asText());
    }
}
