package vn.tthc.local.token;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import vn.tthc.local.process.Failure;

/** The sample people of {@code personas.json}. */
public record Personas(List<Persona> all) {

    /** Reads them from the class path. */
    public static Personas load() {
        try (var file = Personas.class.getResourceAsStream("/personas.json")) {
            return new Personas(new ObjectMapper().readValue(file, new TypeReference<List<Persona>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The persona of that name; says which there are when there is none. */
    public Persona get(String name) {
        return all.stream()
                .filter(persona -> persona.persona().equals(name))
                .findFirst()
                .orElseThrow(() -> new Failure("There is no persona '" + name + "'; there are "
                        + all.stream().map(Persona::persona).collect(Collectors.joining(", "))));
    }
}
