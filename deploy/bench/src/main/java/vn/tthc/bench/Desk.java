package vn.tthc.bench;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import vn.tthc.local.RunningSystem;
import vn.tthc.local.client.Answer;
import vn.tthc.local.client.Api;

/** The counter of commune H90.31: files dossiers of procedure 1.013314 and receives them. */
public final class Desk {

    private static final String PROCEDURE = "1.013314";
    private static final String APPLICATIONS = "/api/v1/applications";

    private final Api api;
    private final String caseCode;

    /** At the gateway. */
    public Desk(RunningSystem system) {
        this(system, system.gateway());
    }

    /** At an address that takes what the gateway takes for dossiers. */
    public Desk(RunningSystem system, URI address) {
        api = new Api(address, system.tokens()::token);
        caseCode = new Api(system.gateway(), persona -> persona)
                .anonymous()
                .get("/public/v1/procedures/" + PROCEDURE)
                .ok()
                .json()
                .path("cases")
                .path(0)
                .path("code")
                .asText();
    }

    /** A file taken in at the counter, not yet received. */
    public String drafted(int n) {
        return as("receptionist")
                .post(APPLICATIONS, file(n))
                .ok()
                .json()
                .path("id")
                .asText();
    }

    /** A whole file, opened and received in one step. */
    public Answer received(int n) {
        return as("receptionist")
                .post(APPLICATIONS + "/receive", Map.of("application", file(n)))
                .ok();
    }

    private Map<String, Object> file(int n) {
        var applicant = new HashMap<>(Map.of("name", "Người Đo Tải", "phone", "0900000000"));
        applicant.put("identityNumber", "0998%08d".formatted(n % 100_000_000));
        applicant.put("address", "Tổ 1, phường Minh Sơn");
        return Map.of(
                "procedureCode",
                PROCEDURE,
                "caseCode",
                caseCode,
                "receivingAgency",
                "H90.31.01",
                "competentAgency",
                "H90.31",
                "channel",
                "DIRECT",
                "applicant",
                applicant);
    }

    /** The receipt of one that was drafted. */
    public Answer accept(String id) {
        return as("receptionist")
                .post(APPLICATIONS + "/" + id + "/accept", Map.of())
                .ok();
    }

    /** A page of what a persona may see. */
    public Answer list(String persona, String query) {
        return as(persona).get(APPLICATIONS + query).ok();
    }

    /** The same by what may not stand in an address. */
    public Answer search(String persona, Map<String, String> wanted) {
        return as(persona)
                .stating("STATISTICS")
                .post(APPLICATIONS + "/search", wanted)
                .ok();
    }

    private Api.Session as(String persona) {
        return api.as(persona);
    }
}
