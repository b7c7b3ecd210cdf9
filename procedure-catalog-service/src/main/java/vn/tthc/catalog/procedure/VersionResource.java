package vn.tthc.catalog.procedure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;
import vn.tthc.platform.security.Caller;
import vn.tthc.platform.security.Role;
import vn.tthc.platform.web.Page;
import vn.tthc.platform.web.PageRequest;

@Path("/api/v1/procedures")
@Tag(name = "procedures")
@RunOnVirtualThread
class VersionResource {

    private final Procedures procedures;
    private final ProcedureHistory history;
    private final Caller caller;
    private final ObjectMapper json;

    VersionResource(Procedures procedures, ProcedureHistory history, Caller caller, ObjectMapper json) {
        this.procedures = procedures;
        this.history = history;
        this.caller = caller;
        this.json = json;
    }

    /** How version {@code b} differs from version {@code a}. */
    record Comparison(String procedureCode, int a, int b, List<DocumentDiff.Difference> differences) {}

    @GET
    @Path("/{code}/history")
    @Authenticated
    @Operation(
            operationId = "getProcedureHistory",
            summary = "Who changed what, by which decision and why, newest first, with what was in force from then on")
    public Page<ProcedureHistory.Entry> history(String code, @BeanParam PageRequest page) {
        return history.of(visible(code), page);
    }

    @GET
    @Path("/{code}/versions/{number}")
    @Authenticated
    @Operation(
            operationId = "getProcedureVersion",
            summary = "What a version says, in force or not; the days are in the list of versions")
    public JsonNode version(String code, int number) {
        return document(visible(code), number);
    }

    @GET
    @Path("/{code}/versions/{a}/diff/{b}")
    @Authenticated
    @Operation(operationId = "compareProcedureVersions", summary = "Two versions of a procedure, field by field")
    public Comparison compare(String code, int a, int b) {
        var canonical = visible(code);
        return new Comparison(canonical, a, b, DocumentDiff.of(document(canonical, a), document(canonical, b)));
    }

    /** Internal procedures are none of a citizen's business. */
    private String visible(String code) {
        var canonical = ProcedureCode.canonicalOrSame(code);
        if (ProcedureCode.isInternal(canonical) && caller.is(Role.CITIZEN)) {
            throw new Problem(CommonProblem.NOT_FOUND).with("code", code);
        }
        return canonical;
    }

    private JsonNode document(String code, int number) {
        var text = procedures
                .document(code, number)
                .orElseThrow(() ->
                        new Problem(CommonProblem.NOT_FOUND).with("code", code).with("version", number));
        try {
            var document = json.readTree(text);
            if (document.path("internal").asBoolean() && caller.is(Role.CITIZEN)) {
                throw new Problem(CommonProblem.NOT_FOUND).with("code", code);
            }
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is stored must be readable", e);
        }
    }
}
