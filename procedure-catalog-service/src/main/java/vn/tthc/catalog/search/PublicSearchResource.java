package vn.tthc.catalog.search;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.tthc.platform.web.PageRequest;
import vn.tthc.platform.web.PublicAnswers;

@Path("/public/v1/procedures")
@Tag(name = "public")
@RunOnVirtualThread
class PublicSearchResource {

    private static final int SUGGESTED = 8;

    private final ProcedureSearch search;
    private final Facets facets;
    private final PublicAnswers answers;

    PublicSearchResource(ProcedureSearch search, Facets facets, PublicAnswers answers) {
        this.search = search;
        this.facets = facets;
        this.answers = answers;
    }

    /** One line below the box somebody types into. */
    record Suggestion(String code, String name) {}

    /** What to offer while somebody types. */
    record Suggestions(List<Suggestion> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "searchProcedures",
            summary = "Procedures in force today, by what people type: names with or without diacritics, abbreviations,"
                    + " misspelt words, parts of codes")
    public Response search(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "dang ky khai sinh") String q,
            @BeanParam SearchFilter filter,
            @BeanParam PageRequest page,
            @Context Request request) {
        return answers.of(request, search.page(wanted(q, filter), page));
    }

    @GET
    @Path("/facets")
    @PermitAll
    @Operation(
            operationId = "countProcedures",
            summary = "How many procedures each value of each filter would leave of what the same search finds")
    public Response facets(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "giay phep") String q,
            @BeanParam SearchFilter filter,
            @Context Request request) {
        return answers.of(request, facets.of(wanted(q, filter)));
    }

    @GET
    @Path("/suggestions")
    @PermitAll
    @Operation(
            operationId = "suggestProcedures",
            summary = "Up to eight procedures to offer while somebody types; the last word need not be finished")
    public Response suggest(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Parameter(example = "dang ky khai si") String q,
            @Context Request request) {
        var wanted = wanted(q, new SearchFilter());
        var items = q.isBlank()
                ? List.<Suggestion>of()
                : search.page(wanted, new PageRequest(null, SUGGESTED, false)).items().stream()
                        .map(f -> new Suggestion(f.code(), f.name()))
                        .toList();
        return answers.of(request, new Suggestions(items));
    }

    private static ProcedureSearch.Wanted wanted(String q, SearchFilter filter) {
        return new ProcedureSearch.Wanted(q, filter, false);
    }
}
