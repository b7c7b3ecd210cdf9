package vn.tthc.e2e.step;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import vn.tthc.e2e.Check;
import vn.tthc.e2e.Dossier;
import vn.tthc.e2e.Step;
import vn.tthc.e2e.Story;

/** One dossier comes in online with its papers, another one at the counter. */
public final class FileDossiers implements Step {

    private static final String APPLICATIONS = "/api/v1/applications";

    @Override
    public String name() {
        return "file two dossiers";
    }

    @Override
    public String play(Story story) {
        var online = open(story, "citizen", "ONLINE", "Nguyễn Văn An", "099000000011");
        var papers = attachPapers(story, online);
        Check.equal(
                "the status of the submitted dossier",
                "SUBMITTED",
                online.doAs("citizen", "submit", Map.of()).json().path("status").asText());
        story.filedOnline(online);
        var counter = open(story, "receptionist", "DIRECT", "Trần Thị Bình", "099000000022");
        story.filedAtCounter(counter);
        return "Nguyễn Văn An submitted his dossier online with %d papers (status 1); Trần Thị Bình handed hers in at the counter."
                .formatted(papers);
    }

    private static Dossier open(Story story, String persona, String channel, String name, String identity) {
        var request = new LinkedHashMap<String, Object>();
        request.put("procedureCode", Story.PROCEDURE);
        request.put("caseCode", Story.CASE);
        request.put("receivingAgency", Story.COMMUNE_CENTRE);
        request.put("competentAgency", Story.COMMUNE);
        request.put("channel", channel);
        request.put(
                "applicant",
                Map.of(
                        "name",
                        name,
                        "identityNumber",
                        identity,
                        "phone",
                        "0900000011",
                        "address",
                        "Tổ 3, phường Minh Sơn, tỉnh Minh Sơn",
                        "email",
                        "nguoi.nop@example.vn"));
        // Played twice, it is another building each time and not the same dossier once more.
        var building = UUID.randomUUID().toString();
        request.put("formData", Map.of("thuaDat", "125", "toBanDo", "18", "soTang", 3, "congTrinh", building));
        var answer = story.api().as(persona).post(APPLICATIONS, request).expect(201);
        return new Dossier(story.api(), answer.json().path("id").asText());
    }

    private static int attachPapers(Story story, Dossier dossier) {
        var count = 0;
        for (var paper : requiredPapers(story)) {
            var name = paper.path("name").asText();
            attach(story, dossier, paper.path("code").asText(), name);
            count++;
        }
        return count;
    }

    static void attach(Story story, Dossier dossier, String component, String name) {
        var query = "?component=%s&name=%s".formatted(encoded(component), encoded(name + ".pdf"));
        var answer = story.api()
                .as("citizen")
                .upload(dossier.path() + "/documents" + query, "application/pdf", SmallPdf.saying(component))
                .expect(201);
        Check.equal("the checksum", 64, answer.json().path("sha256").asText().length());
    }

    private static Iterable<JsonNode> requiredPapers(Story story) {
        var page = story.api()
                .anonymous()
                .get("/public/v1/procedures/" + Story.PROCEDURE)
                .ok()
                .json();
        for (var one : page.path("cases")) {
            if (one.path("code").asText().equals(Story.CASE)) {
                return one.path("components");
            }
        }
        throw new IllegalStateException("no case " + Story.CASE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
