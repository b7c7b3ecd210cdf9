package vn.tthc.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Puts the examples of {@code META-INF/openapi-examples.json}, one for each request by the name of its schema, into the
 * service's description. They are data in a file so that a test can send them as they are.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class Examples implements OASFilter {

    private static final String FILE = "META-INF/openapi-examples.json";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        var schemas = description.getComponents() == null
                ? null
                : description.getComponents().getSchemas();
        if (schemas == null) {
            return;
        }
        read().forEach((name, example) -> {
            var schema = schemas.get(name);
            if (schema == null) {
                throw new IllegalStateException(FILE + " has an example for " + name + ", which no operation takes");
            }
            schema.setExamples(List.of(example));
        });
    }

    private static Map<String, Object> read() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            return file == null ? Map.of() : new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
