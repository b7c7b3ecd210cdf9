package vn.tthc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was published stays readable. The schemas are generated from the records and kept under version control; after a
 * compatible change {@code -Dtthc.schemas=write} brings them up to date, after any other nothing does.
 */
class SchemaTest {

    private static final Path FOLDER = Path.of("src/main/resources/schemas");
    private static final boolean WRITE = "write".equals(System.getProperty("tthc.schemas"));

    static Stream<Map.Entry<String, Class<?>>> events() {
        return EventTypes.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_still_what_its_published_schema_says(Map.Entry<String, Class<?>> event) throws IOException {
        var file = FOLDER.resolve(event.getKey() + ".json");
        var now = RecordSchema.of(event.getKey(), event.getValue());
        if (Files.exists(file)) {
            assertThat(Compatibility.problems(EventTypes.JSON.readTree(file.toFile()), now))
                    .as("A new version of the type is needed for this")
                    .isEmpty();
        }

        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, print(now));
        }

        assertThat(file).as("-Dtthc.schemas=write writes it").exists();
        assertThat(Files.readString(file))
                .as("-Dtthc.schemas=write brings it up to date")
                .isEqualTo(print(now));
    }

    @Test
    void no_published_type_has_disappeared() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var published = files.map(file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(EventTypes.all().keySet()).containsAll(published);
        }
    }

    @Test
    void types_and_topics_are_named_as_agreed() {
        assertThat(EventTypes.all().keySet()).allMatch(type -> type.matches("vn\\.tthc\\.[a-z]+\\.[a-z-]+\\.v\\d+"));
        assertThat(Topic.ALL)
                .extracting(Topic::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("tthc."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type":"object","properties":{"b":{"type":"string"}},"required":[]}                       | removed
            {"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}                   | was "string"
            {"type":"object","properties":{"a":{"type":"string"},"c":{"type":"string"}},"required":["a","c"]} | required now
            {"type":"object","properties":{"a":{"type":"string"}},"required":[]}                       | may be absent
            {"type":"object","properties":{"a":{"type":"string","format":"uuid"}},"required":["a"]}    | format
            """)
    void a_change_that_breaks_readers_is_named(String changed, String problem) throws IOException {
        assertThat(Compatibility.problems(published(), EventTypes.JSON.readTree(changed)))
                .anyMatch(text -> text.contains(problem));
    }

    @Test
    void a_new_field_that_may_be_absent_breaks_nobody() throws IOException {
        var more = "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"},\"c\":{\"type\":\"string\"}},"
                + "\"required\":[\"a\"]}";

        assertThat(Compatibility.problems(published(), EventTypes.JSON.readTree(more)))
                .isEmpty();
    }

    private static JsonNode published() throws IOException {
        return EventTypes.JSON.readTree(
                "{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"]}");
    }

    private static String print(JsonNode schema) throws IOException {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indenter);
        return EventTypes.JSON.writer(printer).writeValueAsString(schema) + "\n";
    }
}
