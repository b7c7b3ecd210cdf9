package vn.tthc.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Every event there is, and the JSON it is written in. */
final class EventTypes {

    /** As the platform's own writer and reader of events is set up. */
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventTypes() {}

    /** Each type's name and record. */
    static Map<String, Class<?>> all() {
        var types = new TreeMap<String, Class<?>>();
        Topic.ALL.forEach(topic -> types.putAll(of(topic)));
        return types;
    }

    /** The types that travel on this topic. */
    static Map<String, Class<?>> of(Topic topic) {
        var types = new TreeMap<String, Class<?>>();
        Arrays.stream(topic.family().getAnnotation(JsonSubTypes.class).value())
                .forEach(type -> types.put(type.name(), type.value()));
        return types;
    }
}
