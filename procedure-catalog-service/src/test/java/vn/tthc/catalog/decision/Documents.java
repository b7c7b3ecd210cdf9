package vn.tthc.catalog.decision;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Map;
import java.util.function.Consumer;
import vn.tthc.catalog.CatalogApi;
import vn.tthc.catalog.procedure.ProcedureDocument;

/** Documents to test with, made of the same JSON that clients send. */
final class Documents {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Documents() {}

    static ProcedureDocument complete(String name) {
        return complete(name, p -> {});
    }

    static ProcedureDocument complete(String name, Consumer<Map<String, Object>> change) {
        var procedure = CatalogApi.procedure(name);
        change.accept(procedure);
        return JSON.convertValue(procedure, ProcedureDocument.class);
    }
}
